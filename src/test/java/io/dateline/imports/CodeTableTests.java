package io.dateline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CodeTableTests {

    @Test
    void every_code_of_others_leads_to_a_kind_that_there_is() throws IOException {
        List<String> kinds = Files.readAllLines(Path.of("config/kinds.yml")).stream()
                .filter(line -> line.startsWith("- id: "))
                .map(line -> line.substring("- id: ".length()).strip())
                .toList();
        for (String file : List.of("acled-kinds.txt", "ucdp-kinds.txt", "cameo-kinds.txt")) {
            assertThat(CodeTable.read(file).words().values()).as(file).isSubsetOf(kinds);
        }
        assertThat(CodeTable.read("acled-kinds.txt").words()).hasSize(6 + 25);
    }

    @Test
    void every_root_code_of_cameo_has_a_kind() {
        for (int root = 1; root <= 20; root++) {
            assertThat(CodeTable.read("cameo-kinds.txt").of("%02d".formatted(root)))
                    .as("%02d", root)
                    .isNotNull();
        }
    }

    @Test
    void countries_are_found_by_the_names_that_files_use() {
        assertThat(List.of("Syria", "Turkey", "Ivory Coast", "DR Congo (Zaire)", "Russia (Soviet Union)", "Myanmar"))
                .extracting(CountryNames::code)
                .containsExactly("SY", "TR", "CI", "CD", "RU", "MM");
        assertThat(List.of(
                        "Antigua and Barbuda",
                        "Saint Lucia",
                        "Saint Vincent and the Grenadines",
                        "Saint-Martin",
                        "Reunion",
                        "Curacao",
                        "Cote D'Ivoire",
                        "Bosnia And Herzegovina",
                        "Virgin Islands, U.S.",
                        "Bailiwick of Jersey",
                        "Sao Tome and Principe",
                        "North Macedonia",
                        "Türkiye",
                        "eSwatini"))
                .extracting(CountryNames::code)
                .containsExactly("AG", "LC", "VC", "MF", "RE", "CW", "CI", "BA", "VI", "JE", "ST", "MK", "TR", "SZ");
        assertThat(CountryNames.code("Atlantis")).isNull();
        assertThat(CodeTable.read("countries.txt").words().values()).isSubsetOf(List.of(Locale.getISOCountries()));
    }
}
