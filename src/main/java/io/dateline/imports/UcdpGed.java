package io.dateline.imports;

import io.dateline.problem.InvalidInput;
import io.dateline.vocabulary.ActorType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of the UCDP Georeferenced Event Dataset, or of its candidate events; what their columns mean is told by the UCDP GED Codebook.
 * No column says which version a row is of, the name of the file does.
 */
class UcdpGed implements Adapter {

    private static final CodeTable KINDS = CodeTable.read("ucdp-kinds.txt");
    private static final CodeTable PRECISIONS = new CodeTable(
            Map.of("1", "exact", "2", "city", "3", "region", "4", "region", "5", "region", "6", "country"));
    private static final Map<String, String> VIOLENCE =
            Map.of("1", "State-based violence", "2", "Non-state violence", "3", "One-sided violence");
    private static final Pattern VERSION = Pattern.compile("v(\\d{1,3}(?:[._]\\d{1,3}){1,3})(?:\\D|$)");
    /** From this one on, versions are called by the year in which they come out. */
    private static final int FIRST_BY_YEAR = 17;

    private static final String CIVILIANS = "Civilians";

    private final JsonMapper json;
    private final String version;

    /** @throws InvalidInput where the name of the file does not tell its version */
    UcdpGed(JsonMapper json, @Nullable String file) {
        Matcher version = VERSION.matcher(file == null ? "" : file);
        if (!version.find()) {
            throw new InvalidInput(
                    "file",
                    "must be the name that UCDP gave the file, which tells its version: GEDEvent_v25_1.csv",
                    file);
        }
        this.json = json;
        this.version = version.group(1).replace('_', '.');
    }

    @Override
    public String name() {
        return "UCDP GED";
    }

    @Override
    public List<String> required() {
        return List.of(
                "id",
                "type_of_violence",
                "side_a",
                "side_b",
                "date_prec",
                "date_start",
                "date_end",
                "where_prec",
                "where_coordinates",
                "latitude",
                "longitude",
                "country",
                "best",
                "high",
                "low");
    }

    @Override
    public String id(Cells cells) {
        return "ucdp-" + cells.glance("id");
    }

    @Override
    public Foreign read(Cells cells) {
        String id = cells.matching("id", "\\d{1,15}", "a whole number");
        String type = cells.matching("type_of_violence", "[123]", "1, 2 or 3");
        LocalDate start = day(cells, "date_start");
        LocalDate end = day(cells, "date_end");
        if (end.isBefore(start)) {
            throw new InvalidInput("date_end", "lies before date_start, " + start, end.toString());
        }
        String date = date(start, end, cells.matching("date_prec", "[1-5]", "1 to 5"));
        String sideA = cells.text("side_a");
        String sideB = cells.text("side_b");
        String where = cells.text("where_coordinates");
        Draft draft = new Draft(json, id(cells), date, KINDS.words().get(type));
        draft.tells(VIOLENCE.get(type) + ": " + sideA + " – " + sideB + ", " + where, conflict(cells));
        boolean oneSided = type.equals("3");
        draft.participant(sideA, oneSided ? "initiator" : "party", actor(sideA));
        draft.participant(sideB, oneSided ? "affected" : "party", actor(sideB));
        draft.place(
                where,
                cells.country("country"),
                cells.number("latitude"),
                cells.number("longitude"),
                PRECISIONS.of(cells.matching("where_prec", "[1-7]", "1 to 7")));
        draft.source("UCDP GED", year(), "Event " + id + ", version " + version, "https://ucdp.uu.se");
        draft.killed(cells.count("low"), cells.count("best"), cells.count("high"));
        cite(draft, cells, end);
        return draft.of(id, version, cells.rest());
    }

    private static LocalDate day(Cells cells, String column) {
        String text = cells.text(column);
        try {
            // Some files have a time behind it, always midnight.
            return LocalDate.parse(text.replaceFirst("[ T]00:00.*$", ""));
        } catch (DateTimeException wrong) {
            throw new InvalidInput(column, "must be a day, like 2016-07-09", text);
        }
    }

    /**
     * By the codebook, 1 stands for days that are known, so what has several went on for as long; 2 for a span of some days, 3 for a
     * week, 4 for up to a month and 5 for up to a year, in which it happened somewhere between the two days given.
     */
    static String date(LocalDate start, LocalDate end, String precision) {
        if (start.equals(end)) {
            return precision.equals("1") ? start.toString() : start + "~";
        }
        if (precision.equals("1")) {
            return start + "/" + end;
        }
        if (start.getDayOfYear() == 1 && end.equals(start.with(TemporalAdjusters.lastDayOfYear()))) {
            return start.toString().substring(0, 4);
        }
        if (start.getDayOfMonth() == 1 && end.equals(start.with(TemporalAdjusters.lastDayOfMonth()))) {
            return start.toString().substring(0, 7);
        }
        return "[" + start + ".." + end + "]";
    }

    private static @Nullable String conflict(Cells cells) {
        String conflict = cells.glance("conflict_name");
        return conflict == null ? null : "Part of the conflict that UCDP calls '" + conflict + "'.";
    }

    private static ActorType actor(String side) {
        return side.startsWith("Government of ")
                ? ActorType.STATE
                : side.equals(CIVILIANS) ? ActorType.ORGANISATION : ActorType.ARMED_GROUP;
    }

    private String year() {
        int number = Integer.parseInt(version.split("\\.")[0]);
        return number < FIRST_BY_YEAR ? "[2011..2016]" : Integer.toString(2000 + number);
    }

    /** Whoever published it, with day and headline where there are as many of these. */
    private static void cite(Draft draft, Cells cells, LocalDate end) {
        List<String> offices = several(cells.glance("source_office"));
        List<String> days = several(cells.glance("source_date"));
        List<String> headlines = several(cells.glance("source_headline"));
        for (int index = 0; index < offices.size(); index++) {
            String day = days.size() == offices.size() ? days.get(index) : "";
            String headline = headlines.size() == offices.size() ? headlines.get(index) : null;
            draft.source(offices.get(index), isDay(day) ? day : end + "~", headline, null);
        }
    }

    private static List<String> several(@Nullable String cell) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split(";"))
                        .map(one -> one.strip().replaceAll("^\"|\"$", ""))
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException other) {
            return false;
        }
    }
}
