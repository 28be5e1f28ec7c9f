package io.dateline.vocabulary;

/** Which theme, {@code aleppo}; filed in the log apart from actors and developments of the same name. */
public record ThemeId(String value) {

    @Override
    public String toString() {
        return "theme:" + value;
    }
}
