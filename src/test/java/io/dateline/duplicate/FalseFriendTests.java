package io.dateline.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Example;
import io.dateline.HttpTest;
import io.dateline.development.Details;
import io.dateline.vocabulary.Kinds;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** What is told alike and is not the same, and what is told otherwise and is. */
class FalseFriendTests extends HttpTest {

    private static final String KHERSON = "'Kherson', 'country': 'UA', 'lat': 46.635, 'lon': 32.617";
    private static final String KHARKIV = "'Kharkiv', 'country': 'UA', 'lat': 49.99, 'lon': 36.23";
    private static final String IDLIB = "'Idlib', 'country': 'SY', 'lat': 35.93, 'lon': 36.63";

    @Autowired
    private DuplicateSettings settings;

    @Autowired
    private Kinds kinds;

    @Test
    void two_cities_that_are_shelled_on_one_day_are_two_events() {
        String summary = "Residential areas were shelled overnight.";
        assertThat(score(
                        at(KHERSON, told("shelling", "Shelling of Kherson", summary)),
                        at(KHARKIV, told("shelling", "Shelling of Kharkiv", summary))))
                .isLessThan(0.4);
    }

    @Test
    void so_are_strikes_on_two_countries() {
        String summary = "Five civilians were killed in an air strike.";
        assertThat(score(
                        at(IDLIB, told("strike", "Air strike on Idlib kills five", summary)),
                        at(KHARKIV, told("strike", "Air strike on Kharkiv kills five", summary))))
                .isLessThan(0.4);
        String wide = ", 'precision': 'country'";
        assertThat(score(
                        told("strike", "Air strike kills five", summary)
                                .<ObjectNode>deepCopy()
                                .set("place", Example.json("{'name': 'Syria', 'country': 'SY'" + wide + "}")),
                        told("strike", "Air strike kills five", summary)
                                .<ObjectNode>deepCopy()
                                .set("place", Example.json("{'name': 'Ukraine', 'country': 'UA'" + wide + "}"))))
                .isLessThan(0.65);
    }

    @Test
    void talks_are_told_from_wherever_somebody_hears_of_them() {
        String summary = "They went over the truce, the siege and the convoys for two hours.";
        assertThat(score(
                        at(KHERSON, told("call", "Truce discussed at length", summary)),
                        at(IDLIB, told("call", "Truce discussed at length", summary))))
                .isGreaterThan(0.8);
    }

    @Test
    void that_both_tell_their_date_says_nothing() {
        String one = "Rockets hit a school in the morning.";
        String other = "A market came under mortar fire at night.";
        double without = score(
                at(KHERSON, told("shelling", "Shelling of Kherson", one)),
                at(KHERSON, told("shelling", "Shelling of Kherson", other)));
        assertThat(score(
                        at(KHERSON, told("shelling", "Shelling of Kherson", "On 4 May 2022, " + one)),
                        at(KHERSON, told("shelling", "Shelling of Kherson", "On 4 May 2022, " + other))))
                .isEqualTo(without);
    }

    @Test
    void that_only_one_tells_its_date_speaks_against_nothing() {
        String told = "Rockets hit a school and killed 12.";
        double same = score(
                at(KHERSON, told("shelling", "Shelling of Kherson", told)),
                at(KHERSON, told("shelling", "Shelling of Kherson", told)));
        assertThat(score(
                        at(KHERSON, told("shelling", "Shelling of Kherson", "On 4 May 2022, " + told)),
                        at(KHERSON, told("shelling", "Shelling of Kherson", told))))
                .isEqualTo(same);
    }

    private double score(ObjectNode one, ObjectNode other) {
        Profiles profiles = new Profiles(Map.of());
        return new Comparison(settings.weights(), kinds, new Rarity(0, Map.of())::of)
                .of(
                        profiles.of(Example.JSON.treeToValue(one, Details.class)),
                        profiles.of(Example.JSON.treeToValue(other, Details.class)))
                .score();
    }

    private static ObjectNode told(String kind, String title, String summary) {
        return Example.json("""
                {'date': '2022-05-04', 'kind': '%s', 'title': '%s', 'summary': '%s',
                 'participants': [{'actor': 'russia', 'role': 'initiator'}],
                 'sources': [{'publisher': 'Gazette', 'published': '2022-05-05'}]}""".formatted(kind, title, summary));
    }

    private static ObjectNode at(String place, ObjectNode told) {
        told.set("place", Example.json("{'name': " + place + ", 'precision': 'city'}"));
        return told;
    }
}
