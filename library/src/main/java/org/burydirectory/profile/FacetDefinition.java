package org.burydirectory.profile;

/**
 * How a facet is shown.
 *
 * @param name as requests name it
 * @param label as people read it
 * @param description what choosing from it does
 */
public record FacetDefinition(String name, String label, String description) {}
