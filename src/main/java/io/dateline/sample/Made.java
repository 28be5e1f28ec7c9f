package io.dateline.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One made-up development.
 *
 * @param id of the seed and its place among the others
 * @param fields what is said of it, JSON between the braces, without the id
 */
record Made(String id, String fields) {

    private static final Odds ACTORS = new Odds(Cast.ACTORS.size(), 1);
    private static final Odds THEMES = new Odds(Cast.THEMES.size(), 0.7);
    private static final List<String> KINDS = List.of(
            "statement",
            "meeting",
            "call",
            "visit",
            "strike",
            "shelling",
            "clash",
            "accusation",
            "proposal",
            "talks",
            "denial",
            "aid-delivery",
            "protest",
            "agreement",
            "ceasefire",
            "violation",
            "deployment",
            "sanction",
            "arrest",
            "release");
    private static final Odds KIND = new Odds(KINDS.size(), 0.6);
    private static final List<String> ROLES = List.of("initiator", "target", "party", "affected", "host", "mediator");
    /** Nobody lives there, so that nobody takes it for news. */
    private static final List<String> COUNTRIES = List.of("AQ", "BV", "GS", "HM", "IO", "SJ", "TF", "UM");

    private static final List<String> TOWNS = List.of(
            "Port Amber",
            "Grey Ford",
            "Longmeadow",
            "Upper Mill",
            "Saltmarsh",
            "Three Bridges",
            "Eastgate",
            "Fairhaven");
    private static final List<String> PAPERS = List.of(
            "Harbour Courier",
            "Evening Lantern",
            "Valley Observer",
            "Northern Post",
            "Daily Compass",
            "River Gazette",
            "Morning Beacon",
            "Island Herald");

    private static final Pattern DAY = Pattern.compile("\"date\":\"(\\d{4}-\\d\\d-\\d\\d)\"");
    private static final Pattern FIRST_SENTENCE = Pattern.compile("(\"summary\":\")[^.]*\\. ");

    /** @param correction how often it was corrected before, 0 for none; each time the summary and now and then the date is another */
    static Made of(long seed, long number, int correction) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        Occurrence when = Occurrence.draw(random);
        String kind = KINDS.get(KIND.draw(random));
        List<String> participants = participants(random);
        String themes = themes(random);
        String place = random.nextInt(10) < 6 ? place(random) : "";
        int significance = 1 + random.nextInt(5);
        String title = Prose.sentence(random);
        String summary = Prose.summary(300 + random.nextInt(200), random);
        String sources = sources(when.last(), random);
        String date = correction % 4 == 1 ? when.last().toString() : when.date();
        return new Made(
                "sample-%d-%08d".formatted(seed, number),
                "\"date\":\"" + date + "\",\"kind\":\"" + kind + "\",\"title\":\""
                        + title.substring(0, title.length() - 1)
                        + "\",\"summary\":\"" + summary
                        + (correction == 0 ? "" : " Corrected " + correction + " times.")
                        + "\",\"participants\":[" + String.join(",", participants) + "],\"themes\":[" + themes + "]"
                        + place + ",\"significance\":" + significance + ",\"sources\":[" + sources + "]");
    }

    private static List<String> participants(RandomGenerator random) {
        int drawn = random.nextInt(10);
        int count = drawn < 2 ? 1 : drawn < 7 ? 2 : drawn < 9 ? 3 : 4;
        Set<Integer> ranks = new LinkedHashSet<>();
        while (ranks.size() < count) {
            ranks.add(ACTORS.draw(random));
        }
        List<String> participants = new ArrayList<>();
        for (int rank : ranks) {
            participants.add("{\"actor\":\"" + Cast.ACTORS.get(rank).id() + "\",\"role\":\""
                    + ROLES.get(Math.min(participants.size(), ROLES.size() - 1)) + "\"}");
        }
        return participants;
    }

    private static String themes(RandomGenerator random) {
        int one = THEMES.draw(random);
        int other = THEMES.draw(random);
        String first = "\"" + Cast.THEMES.get(one).id() + "\"";
        return one == other || random.nextBoolean()
                ? first
                : first + ",\"" + Cast.THEMES.get(other).id() + "\"";
    }

    private static String place(RandomGenerator random) {
        return ",\"place\":{\"name\":\"" + Prose.one(TOWNS, random) + "\",\"country\":\"" + Prose.one(COUNTRIES, random)
                + "\",\"lat\":-" + (40 + random.nextInt(40)) + "." + (1 + random.nextInt(9)) + ",\"lon\":"
                + random.nextInt(180) + "." + (1 + random.nextInt(9)) + ",\"precision\":\"city\"}";
    }

    private static String sources(LocalDate last, RandomGenerator random) {
        List<String> sources = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        int first = random.nextInt(PAPERS.size());
        for (int number = 0; number < count; number++) {
            LocalDate published = last.plusDays(1 + random.nextInt(14));
            sources.add("{\"publisher\":\"" + PAPERS.get((first + number) % PAPERS.size()) + "\",\"title\":\""
                    + Prose.sentence(random) + "\",\"url\":\"https://example.org/" + published + "/"
                    + random.nextInt(1_000_000) + "\",\"published\":\"" + published + "\"}");
        }
        return String.join(",", sources);
    }

    String row() {
        return "{\"id\":\"" + id + "\"," + fields + "}";
    }

    boolean hasDay() {
        return DAY.matcher(fields).lookingAt();
    }

    /** On the same day by a paper that has it from the others: without the first sentence of the summary, and without an id. */
    String retold() {
        Matcher day = DAY.matcher(fields);
        day.lookingAt();
        String shorter = FIRST_SENTENCE.matcher(fields).replaceFirst("$1");
        return "{" + shorter.substring(0, shorter.indexOf("\"sources\":"))
                + "\"sources\":[{\"publisher\":\"Evening Echo\",\"published\":\"" + day.group(1) + "\"}]}";
    }
}
