package org.burydirectory.model;

import org.jspecify.annotations.Nullable;

/**
 * A postal or physical address.
 *
 * @param id a uuid
 * @param address1 the street line, {@code address_1} in the JSON
 * @param city town
 * @param region region, where given
 * @param stateProvince county, such as Greater Manchester
 * @param postalCode postcode as printed
 * @param country two letters, {@code GB}
 * @param addressType {@code physical}, {@code postal} or {@code virtual}
 */
public record Address(
    @Nullable String id,
    @Nullable String address1,
    @Nullable String city,
    @Nullable String region,
    @Nullable String stateProvince,
    @Nullable String postalCode,
    @Nullable String country,
    @Nullable String addressType) {}
