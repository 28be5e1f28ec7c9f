package io.dateline.duplicate;

import io.dateline.development.Place;
import io.dateline.development.Place.Precision;
import io.dateline.duplicate.DuplicateSettings.Weights;
import io.dateline.duplicate.Profile.Spot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where two developments took place. */
final class PlaceComparison {

    private static final double EARTH_RADIUS_KM = 6371;
    /** Two points of one large city and its outskirts. */
    private static final double NEAR_KM = 50;

    private PlaceComparison() {}

    /**
     * Nothing where one of them has no place, or too wide a one to tell.
     *
     * @param mutual whether both are talks or pacts, which newsrooms tell from other places than where they are
     */
    static List<Fact> of(@Nullable Spot one, @Nullable Spot other, boolean mutual, Weights weights) {
        if (one == null || other == null) {
            return List.of();
        }
        Place here = one.place();
        Place there = other.place();
        boolean abroad = here.country() != null
                && there.country() != null
                && !here.country().equals(there.country());
        boolean pointed = pointed(here) && pointed(there);
        double km = pointed ? distance(here, there) : 0;
        if (pointed && !abroad && km < NEAR_KM) {
            return List.of(new Fact("place", 0, () -> "the same place: " + both(here, there)));
        }
        if (!pointed && !abroad) {
            return List.of();
        }
        // Of two countries whose borders run close by, maps may disagree.
        double country = !abroad || pointed && km < NEAR_KM ? weights.otherPlace() : weights.otherCountry();
        double doublings = Math.max(0, Math.log(km / NEAR_KM) / Math.log(2));
        double points = mutual ? weights.otherPlace() : Math.min(country, weights.otherPlace() * (1 + doublings));
        return List.of(new Fact(
                "place",
                points,
                () -> (abroad ? "different countries: " : Math.round(km) + " km apart: ") + both(here, there)));
    }

    private static String both(Place here, Place there) {
        return here.name() + " and " + there.name();
    }

    /** Whether it says where on the map it is, to a town. */
    static boolean pointed(Place place) {
        return place.lat() != null
                && place.lon() != null
                && (place.precision() == Precision.CITY || place.precision() == Precision.EXACT);
    }

    /** Along a great circle, in kilometres (haversine formula). */
    private static double distance(Place one, Place other) {
        double lat = Math.toRadians(other.lat() - one.lat());
        double lon = Math.toRadians(other.lon() - one.lon());
        double half = Math.pow(Math.sin(lat / 2), 2)
                + Math.cos(Math.toRadians(one.lat()))
                        * Math.cos(Math.toRadians(other.lat()))
                        * Math.pow(Math.sin(lon / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
