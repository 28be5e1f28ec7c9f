package io.dateline.development;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where a development took place.
 *
 * @param country ISO 3166-1 alpha-2
 * @param lat degrees north, -90 to 90 (WGS 84); with lon or not at all
 * @param lon degrees east, -180 to 180 (WGS 84)
 * @param precision how much of the place is known
 */
public record Place(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Country String country,
        @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon,
        @Nullable Precision precision) {

    /** How closely the place is known. */
    public enum Precision {
        @JsonProperty("exact")
        EXACT,
        @JsonProperty("city")
        CITY,
        @JsonProperty("region")
        REGION,
        @JsonProperty("country")
        COUNTRY
    }
}
