package org.daylight.launch;

import static org.daylight.disclosure.Desk.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Expunging;
import org.daylight.kernel.persistence.TestDatabase;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start compares the database with what was saved outside of it. */
@QuarkusTest
class RestoreCheckTest {
    @TempDir
    Path directory;

    private final Desk desk = Desk.open();

    @Test
    void nothingIsComparedUnlessAFileIsNamed() {
        new RestoreCheck().check(config(null));
    }

    @Test
    void whatIsBackStopsTheStartAndWhatIsGoneDoesNot() throws IOException {
        var disclosure = desk.published(rows("A"));
        var list = SavedLists.written(directory, SavedLists.list(1, SavedLists.expunction(900_000, disclosure)));
        assertTrue(refusal(list).contains("1 disclosures that were expunged"), refusal(list));
        Expunging.expunged(desk, disclosure);
        new RestoreCheck().check(config(list));
    }

    @Test
    void lostNumbersStopTheStart() throws IOException {
        var known = SavedLists.beyond();
        var list = SavedLists.written(directory, SavedLists.list(known));
        assertTrue(refusal(list).contains("end at " + (known - 1) + " and"), refusal(list));
        new RestoreCheck().check(config(SavedLists.written(directory, SavedLists.list(known - 1))));
    }

    @Test
    void aListThatCannotBeReadStopsTheStart() throws IOException {
        for (var text : new String[] {"", "[]", "{\"items\": []}", "<html>"}) {
            var sentence = refusal(Files.writeString(directory.resolve("expunctions.json"), text));
            assertTrue(sentence.contains("which cannot be read"), sentence);
        }
        var missing = refusal(directory.resolve("nowhere"));
        assertEquals(1, missing.lines().count());
        assertTrue(missing.contains("which cannot be read"), missing);
    }

    private static String refusal(Path list) {
        var config = config(list);
        return assertThrows(StartupRefusal.class, () -> new RestoreCheck().check(config))
                .words()
                .en();
    }

    private static Config config(Path list) {
        var settings = new HashMap<>(TestDatabase.settings());
        if (list != null) {
            settings.put(RestoreCheck.EXPUNCTIONS, list.toString());
        }
        return new SmallRyeConfigBuilder()
                .withDefaultValues(settings)
                .addDefaultInterceptors()
                .build();
    }
}
