package org.daylight.launch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

/** A new portal is founded with real bodies and people: a founding file that calls itself {@code demo} is refused. */
final class FoundingCheck implements StartupCheck {
    static final String FOUNDING = "daylight.identity.founding";
    private static final String CLASSPATH = "classpath:";

    @Override
    public void check(Config config) {
        config.getOptionalValue(FOUNDING, String.class).ifPresent(FoundingCheck::check);
    }

    private static void check(String location) {
        if (isDemo(location)) {
            throw new StartupRefusal(
                    "DAYLIGHT_IDENTITY_FOUNDING 所指的 %s 是示例数据，机构和人员系虚构，不得用于正式运行。",
                    "DAYLIGHT_IDENTITY_FOUNDING names %s, sample data with made-up bodies and people:"
                            + " found a public portal with real ones.",
                    location);
        }
    }

    private static boolean isDemo(String location) {
        try (InputStream file = open(location)) {
            return new ObjectMapper().readTree(file).path("demo").asBoolean();
        } catch (IOException e) {
            throw new StartupRefusal(
                    "DAYLIGHT_IDENTITY_FOUNDING 所指的 %1$s 无法读取（%2$s）。",
                    "DAYLIGHT_IDENTITY_FOUNDING names %1$s, which cannot be read (%2$s).",
                    location,
                    e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static InputStream open(String location) throws IOException {
        if (!location.startsWith(CLASSPATH)) {
            return Files.newInputStream(Path.of(location));
        }
        InputStream resource = FoundingCheck.class.getResourceAsStream("/" + location.substring(CLASSPATH.length()));
        if (resource == null) {
            throw new FileNotFoundException(location);
        }
        return resource;
    }
}
