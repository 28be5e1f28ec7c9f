package io.dateline.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who and what made-up developments are about: 200 actors and 40 themes that exist nowhere, the most active first. */
final class Cast {

    static final int STATES = 60;
    static final int PEOPLE_FROM = 130;

    private static final List<String> BEGINNINGS = List.of(
            "Bal", "Cor", "Dra", "Est", "Fal", "Gor", "Hal", "Ill", "Jor", "Kar", "Lor", "Mar", "Nor", "Ost", "Pel",
            "Rav", "Sar", "Tor", "Val", "Zen");
    private static final List<String> ENDINGS =
            List.of("donia", "vania", "garde", "moor", "thea", "lund", "wick", "sey", "brook", "well");
    private static final List<String> MATTERS = List.of(
            "Ceasefire",
            "Border",
            "Grain corridor",
            "Prisoner exchange",
            "Sanctions",
            "Election",
            "Straits",
            "Refugees");
    private static final List<String> REGIONS =
            List.of("the North", "the Delta", "the Highlands", "the Isles", "the Coast");

    static final List<Actor> ACTORS = IntStream.range(0, BEGINNINGS.size() * ENDINGS.size())
            .mapToObj(Cast::actor)
            .toList();
    static final List<Theme> THEMES = IntStream.range(0, MATTERS.size() * REGIONS.size())
            .mapToObj(rank -> new Theme(MATTERS.get(rank % 8) + " of " + REGIONS.get(rank / 8)))
            .toList();

    private Cast() {}

    record Actor(String name, String type, List<String> actsFor) {

        String id() {
            return slug(name);
        }

        String json() {
            List<String> ties = actsFor.stream()
                    .map(state -> "{\"actor\":\"" + state
                            + "\",\"relation\":\"acts-for\",\"as\":\"minister\",\"period\":\"2000/..\"}")
                    .toList();
            return "{\"id\":\"" + id() + "\",\"name\":\"" + name + "\",\"type\":\"" + type + "\",\"affiliations\":["
                    + String.join(",", ties) + "]}";
        }
    }

    record Theme(String name) {

        String id() {
            return slug(name);
        }

        String json() {
            return "{\"id\":\"" + id() + "\",\"name\":\"" + name + "\"}";
        }
    }

    private static Actor actor(int rank) {
        String root = BEGINNINGS.get(rank % 20) + ENDINGS.get(rank / 20);
        if (rank < STATES) {
            return new Actor(root, "state", List.of());
        }
        if (rank < 100) {
            return new Actor("Council of " + root, "organisation", List.of());
        }
        if (rank < PEOPLE_FROM) {
            return new Actor("Free " + root + " Front", "armed-group", List.of());
        }
        return new Actor("Ada " + root, "person", List.of(actor(rank % STATES).id()));
    }

    /** Whoever is acted for comes before who acts for it. */
    static Stream<String> actors() {
        return ACTORS.stream().map(Actor::json);
    }

    static Stream<String> themes() {
        return THEMES.stream().map(Theme::json);
    }

    private static String slug(String name) {
        List<String> words =
                new ArrayList<>(List.of(name.toLowerCase(Locale.ROOT).split(" ")));
        words.removeAll(List.of("of", "the"));
        return String.join("-", words);
    }
}
