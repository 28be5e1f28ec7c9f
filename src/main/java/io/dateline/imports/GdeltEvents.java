package io.dateline.imports;

import io.dateline.problem.InvalidInput;
import io.dateline.vocabulary.ActorType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of events of GDELT 2.0. A machine has read them out of the news, so the date is uncertain. How many mentions, articles and
 * sources it counted stays a note: nobody can tell from the numbers whether these are independent of each other.
 */
class GdeltEvents implements Adapter {

    private static final CodeTable KINDS = CodeTable.read("cameo-kinds.txt");
    private static final CodeTable PRECISIONS =
            new CodeTable(Map.of("1", "country", "2", "region", "3", "city", "4", "city", "5", "region"));
    private static final Set<String> ARMED = Set.of("REB", "INS", "SEP", "UAF");

    private final JsonMapper json;

    GdeltEvents(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "GDELT 2.0 events";
    }

    @Override
    public List<String> required() {
        return GdeltColumns.EVENTS;
    }

    @Override
    public String id(Cells cells) {
        return "gdelt-" + cells.glance("GLOBALEVENTID");
    }

    @Override
    public Foreign read(Cells cells) {
        String id = number(cells);
        String added = added(cells, "DATEADDED");
        String code = cells.matching("EventCode", "\\d{2,4}", "a code of CAMEO, 2 to 4 digits");
        String day = cells.matching("SQLDATE", "\\d{8}", "a day, like 20160709");
        String kind = kind(code);
        Draft draft = new Draft(json, id(cells), day(day) + "?", kind);
        String first = cells.maybe("Actor1Name");
        String second = cells.maybe("Actor2Name");
        String where = cells.glance("ActionGeo_Fullname");
        draft.tells(
                StringUtils.capitalize(kind.replace('-', ' ')) + " (CAMEO " + code + "): "
                        + (first == null ? "somebody" : first) + " – " + (second == null ? "nobody named" : second)
                        + (where == null ? "" : ", " + where),
                "Read by GDELT out of a report, by machine, as an event of the type " + code + " of CAMEO.");
        draft.participant(first, "initiator", actor(cells, "Actor1"));
        draft.participant(second, "target", actor(cells, "Actor2"));
        place(draft, cells);
        draft.source("GDELT", day(added), "Event " + id, "https://www.gdeltproject.org");
        String report = cells.maybe("SOURCEURL");
        if (report != null) {
            String address = address(report);
            draft.source(publisher(report), day(added) + "~", null, address);
        }
        return draft.of(id, added, cells.rest());
    }

    static String number(Cells cells) {
        return cells.matching("GLOBALEVENTID", "\\d{1,15}", "a whole number");
    }

    static String added(Cells cells, String column) {
        return cells.matching(column, "\\d{14}", "a time, like 20160709121500");
    }

    /** As ISO 8601 has it. */
    static String day(String digits) {
        return digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6, 8);
    }

    static @Nullable String address(String report) {
        return report.matches("https?://\\S+") ? report : null;
    }

    /** The domain, as files of mentions have it. */
    private static String publisher(String report) {
        return address(report) == null
                ? report
                : report.replaceFirst("https?://(www\\.)?", "").replaceFirst("[/:?#].*", "");
    }

    /** By the code or, where that is not told apart here, what it belongs to: its first three digits, or two. */
    private static String kind(String code) {
        for (int digits = code.length(); digits >= 2; digits--) {
            String kind = KINDS.of(code.substring(0, digits));
            if (kind != null) {
                return kind;
            }
        }
        throw new InvalidInput("EventCode", "is none of CAMEO's that Dateline knows", code);
    }

    private static ActorType actor(Cells cells, String which) {
        String type = cells.glance(which + "Type1Code");
        if (type == null) {
            return cells.glance(which + "CountryCode") != null && cells.glance(which + "KnownGroupCode") == null
                    ? ActorType.STATE
                    : ActorType.ORGANISATION;
        }
        return ARMED.contains(type) ? ActorType.ARMED_GROUP : ActorType.ORGANISATION;
    }

    /** The codes of countries are those of FIPS 10-4, not of ISO, so the name behind the last comma decides. */
    private static void place(Draft draft, Cells cells) {
        String name = cells.maybe("ActionGeo_Fullname");
        if (name != null) {
            boolean located = cells.glance("ActionGeo_Lat") != null && cells.glance("ActionGeo_Long") != null;
            draft.place(
                    name,
                    CountryNames.code(name.substring(name.lastIndexOf(',') + 1).strip()),
                    located ? cells.number("ActionGeo_Lat") : null,
                    located ? cells.number("ActionGeo_Long") : null,
                    PRECISIONS.of(cells.maybe("ActionGeo_Type")));
        }
    }
}
