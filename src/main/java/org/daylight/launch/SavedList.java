package org.daylight.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.daylight.disclosure.expunction.SavedExpunction;

/**
 * The public list of expunctions as an operator or a follower saved it: a file, or an address that answers in the same form.
 *
 * @param seq the greatest number that whoever saved it knew
 */
record SavedList(long seq, List<SavedExpunction> items) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** One page of it; all members must be there. */
    private record Part(Long seq, List<SavedExpunction> items, String next) {}

    /** Reads all of it from a file, or page by page from an {@code http(s)} address. */
    static SavedList read(String location, ObjectMapper json) {
        boolean remote = location.matches("https?://.*");
        List<SavedExpunction> items = new ArrayList<>();
        try {
            URI page = remote ? URI.create(location) : null;
            Part part = part(remote ? fetch(page) : Files.readString(Path.of(location)), json);
            items.addAll(part.items());
            long seq = part.seq();
            while (part.next() != null) {
                if (!remote) {
                    throw new IOException(
                            "only the first page of the list; save it with ?limit=1000, or name its address");
                }
                page = page.resolve(part.next());
                part = part(fetch(page), json);
                items.addAll(part.items());
            }
            return new SavedList(seq, items);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(location, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreadable(location, e);
        }
    }

    private static Part part(String text, ObjectMapper json) throws IOException {
        // A newer portal may have saved it: members that are not known here are passed over.
        Part part = json.readerFor(Part.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(text);
        if (part == null
                || part.seq() == null
                || part.items() == null
                || !part.items().stream().allMatch(SavedList::whole)) {
            throw new IOException("not a list of expunctions");
        }
        return part;
    }

    private static boolean whole(SavedExpunction item) {
        var header = item.header();
        return item.seq() > 0
                && item.acts() != null
                && header != null
                && header.disclosure() != null
                && header.indexNumber() != null
                && header.editions() != null
                && !header.editions().isEmpty()
                && header.ground() != null
                && header.citation() != null
                && header.reason() != null;
    }

    private static String fetch(URI page) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(page).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IOException("answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static StartupRefusal unreadable(String location, Exception e) {
        String why =
                e instanceof JsonProcessingException ? "not a list of expunctions" : String.valueOf(e.getMessage());
        return new StartupRefusal(
                "依法删除清单 %1$s 无法读取（%2$s）。",
                "The list of expunctions %1$s cannot be read (%2$s).",
                location,
                why.lines().findFirst().orElse(""));
    }
}
