package org.burydirectory.model;

import org.jspecify.annotations.Nullable;

/**
 * An area whose people a service is for.
 *
 * @param id a uuid
 * @param name ward, neighbourhood, borough, region or nation, as the gazetteer knows it
 * @param uri an identifier of the area, where given
 * @param extent the area's outline as the text of a GeoJSON object, or other words about it
 * @param extentType {@code geojson}, {@code topojson}, {@code kml} or {@code text}
 */
public record ServiceArea(
    @Nullable String id,
    @Nullable String name,
    @Nullable String uri,
    @Nullable String extent,
    @Nullable String extentType) {}
