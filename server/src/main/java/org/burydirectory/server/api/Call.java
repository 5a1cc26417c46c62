package org.burydirectory.server.api;

/**
 * A request, as an endpoint sees it.
 *
 * @param path as requested, without the query
 * @param id what stands for {@code {id}} in the route's path, empty where there is none
 * @param query the parameters, checked against the route's
 * @param accept the Accept header, empty when absent
 * @param body what was sent, empty where nothing may be
 */
public record Call(String path, String id, Query query, String accept, String body) {}
