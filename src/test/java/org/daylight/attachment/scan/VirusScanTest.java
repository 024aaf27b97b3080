package org.daylight.attachment.scan;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.daylight.attachment.scan.FakeClamd.Mood;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is not scanned is not taken, wherever a scanner is set up. */
class VirusScanTest {
    @TempDir
    Path directory;

    private static VirusScan scan(String address) {
        return new VirusScan(new ScanSettings() {
            @Override
            public Optional<String> clamd() {
                return Optional.ofNullable(address);
            }

            @Override
            public Duration timeout() {
                return Duration.ofMillis(500);
            }
        });
    }

    /** Larger than all the buffers between here and the daemon. */
    private Path file(String word) throws IOException {
        var content = new byte[16 * 1024 * 1024];
        Arrays.fill(content, (byte) 'a');
        System.arraycopy(word.getBytes(), 0, content, content.length - word.length(), word.length());
        return Files.write(directory.resolve("file"), content);
    }

    @Test
    void whatIsCleanPassesAndWhatIsNotIsNamed() throws IOException {
        try (var daemon = new FakeClamd(Mood.WELL)) {
            var scan = scan(daemon.address());
            var clean = file("");
            assertDoesNotThrow(() -> scan.check(clean));
            var bad = file("EICAR");
            var refusal = assertThrows(Refusal.class, () -> scan.check(bad));
            assertEquals(ProblemType.UNFIT_FILE, refusal.type());
            assertEquals("malware", refusal.members().get("flaw"));
            assertEquals(
                    "Malware was found in the file: Eicar-Signature",
                    refusal.detail().en());
            assertEquals(Optional.of(true), scan.isThere());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Mood.class, names = "WELL", mode = EnumSource.Mode.EXCLUDE)
    void whoDoesNotAnswerLetsNothingPass(Mood mood) throws IOException {
        try (var daemon = new FakeClamd(mood)) {
            var file = file("");
            var refusal =
                    assertThrows(Refusal.class, () -> scan(daemon.address()).check(file));
            assertEquals(ProblemType.UNAVAILABLE, refusal.type());
        }
    }

    @Test
    void whoIsNotThereLetsNothingPass() throws IOException {
        var gone = new FakeClamd(Mood.WELL);
        gone.close();
        var file = file("");
        var refusal = assertThrows(Refusal.class, () -> scan(gone.address()).check(file));
        assertEquals(ProblemType.UNAVAILABLE, refusal.type());
        assertEquals(Optional.of(false), scan(gone.address()).isThere());
    }

    @Test
    void noneIsSetUpByDefault() throws IOException {
        var file = file("EICAR");
        assertDoesNotThrow(() -> scan(null).check(file));
        assertEquals(Optional.empty(), scan(null).isThere());
    }

    @Test
    void anAddressHasAPort() {
        assertThrows(IllegalArgumentException.class, () -> scan("clamd"));
    }
}
