package io.dateline.imports;

import io.dateline.problem.InvalidInput;
import io.dateline.vocabulary.ActorType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exports of ACLED, the Armed Conflict Location and Event Data, with the columns they have since March 2023. What they mean is told by
 * the ACLED Codebook.
 */
class Acled implements Adapter {

    private static final CodeTable KINDS = CodeTable.read("acled-kinds.txt");
    private static final CodeTable PRECISIONS = new CodeTable(Map.of("1", "city", "2", "region", "3", "region"));
    /** How the download tool writes a day; the API writes it as ISO 8601 does. */
    private static final DateTimeFormatter WORDED =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    private static final Set<String> ARMED =
            Set.of("2", "3", "4", "rebel group", "political militia", "identity militia");
    private static final Set<String> CIVILIANS = Set.of("7", "civilians");

    private final JsonMapper json;

    Acled(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "ACLED";
    }

    @Override
    public List<String> required() {
        return List.of(
                "event_id_cnty",
                "event_date",
                "time_precision",
                "event_type",
                "sub_event_type",
                "actor1",
                "country",
                "location",
                "latitude",
                "longitude",
                "geo_precision",
                "source",
                "notes",
                "fatalities",
                "timestamp");
    }

    @Override
    public String id(Cells cells) {
        return "acled-" + String.valueOf(cells.glance("event_id_cnty")).toLowerCase(Locale.ROOT);
    }

    @Override
    public Foreign read(Cells cells) {
        String id = cells.matching("event_id_cnty", "[A-Za-z]{2,4}\\d{1,12}", "letters and a number, like 'ABC123'");
        LocalDate day = day(cells.text("event_date"));
        String precision = cells.matching("time_precision", "[123]", "1, 2 or 3");
        String revision = cells.matching("timestamp", "\\d{1,11}", "seconds since 1970");
        String entered = LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(revision)), ZoneOffset.UTC)
                .toString();
        String type = cells.text("event_type");
        String sort = cells.text("sub_event_type");
        String location = cells.text("location");
        String country = cells.text("country");
        Draft draft = new Draft(json, id(cells), date(day, precision), kind(type, sort));
        draft.tells(sort + " in " + location + ", " + country, cells.maybe("notes"));
        participant(draft, cells, "actor1", "inter1");
        participant(draft, cells, "actor2", "inter2");
        draft.place(
                location,
                cells.country("country"),
                cells.number("latitude"),
                cells.number("longitude"),
                PRECISIONS.of(cells.matching("geo_precision", "[123]", "1, 2 or 3")));
        draft.source("ACLED", entered, "Event " + id, "https://acleddata.com");
        draft.killed(null, cells.count("fatalities"), null);
        String about = precision.equals("3") ? day.toString().substring(0, 7) : day.toString();
        for (String publisher : cells.text("source").split(";")) {
            if (!publisher.isBlank()) {
                draft.source(publisher.strip(), about + "~", null, null);
            }
        }
        return draft.of(id, revision, cells.rest());
    }

    private static LocalDate day(String text) {
        try {
            return text.matches("\\d{4}-.*") ? LocalDate.parse(text) : LocalDate.parse(text, WORDED);
        } catch (DateTimeException wrong) {
            throw new InvalidInput("event_date", "must be a day, like 2016-07-09 or 9 July 2016", text);
        }
    }

    /**
     * By the codebook, 1 stands for a day that is known; 2 for a week or the like, of which the day given is the middle; 3 for a month.
     */
    private static String date(LocalDate day, String precision) {
        return switch (precision) {
            case "1" -> day.toString();
            case "2" -> "[" + day.minusDays(3) + ".." + day.plusDays(3) + "]";
            default -> day.toString().substring(0, 7);
        };
    }

    private static String kind(String type, String sort) {
        String kind = KINDS.of(sort) == null ? KINDS.of(type) : KINDS.of(sort);
        if (kind == null) {
            throw new InvalidInput("event_type", "is none of ACLED's that Dateline knows", type);
        }
        return kind;
    }

    /** ACLED does not say who began: the first actor is not the one who acts. */
    private static void participant(Draft draft, Cells cells, String column, String inter) {
        @Nullable String code = cells.glance(inter);
        String what = code == null ? "" : code.toLowerCase(Locale.ROOT);
        draft.participant(
                cells.maybe(column),
                CIVILIANS.contains(what) ? "affected" : "party",
                ARMED.contains(what) ? ActorType.ARMED_GROUP : ActorType.ORGANISATION);
    }
}
