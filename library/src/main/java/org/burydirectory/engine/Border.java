package org.burydirectory.engine;

/**
 * How a hit is to where the person is.
 *
 * @param spot where the person is
 * @param how the entry is to it
 * @param site the site that answers; −1 without one
 */
record Border(Spot spot, Serving.How how, int site) {}
