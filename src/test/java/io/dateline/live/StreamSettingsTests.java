package io.dateline.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StreamSettingsTests {

    @EnableConfigurationProperties(StreamSettings.class)
    static class Settings {}

    /** Without any, a viewer of a playback would be told nothing else. */
    @ParameterizedTest
    @CsvSource({"0s, true", "-1s, true", "1ms, false"})
    void some_time_passes_between_two_heartbeats(String heartbeat, boolean refused) {
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues("dateline.stream.heartbeat=" + heartbeat)
                .run(context -> assertThat(context.getStartupFailure() != null).isEqualTo(refused));
    }
}
