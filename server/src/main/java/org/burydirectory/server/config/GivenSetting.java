package org.burydirectory.server.config;

/**
 * A setting as somebody wrote it.
 *
 * @param value the text; a list has commas between
 * @param origin where it stands: a file and line, a variable or an option
 */
public record GivenSetting(String value, String origin) {}
