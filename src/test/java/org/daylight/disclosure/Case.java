package org.daylight.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daylight.contract.Api;

/** A real disclosure as a file under {@code src/test/resources/cases}; its README says what stands in one. */
public final class Case {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path DIRECTORY = Path.of("src/test/resources/cases");
    private static final List<String> OF_A_NOTE = List.of("rule", "place", "stated", "computed");

    private final String name;
    private final String family;
    private final ObjectNode document;

    private Case(Path file) {
        this.name = DIRECTORY.relativize(file).toString().replace(".json", "");
        this.family = file.getParent().getFileName().toString();
        try {
            this.document = (ObjectNode) JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Stream<Case> all() {
        try (var files = Files.walk(DIRECTORY)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
                    .map(Case::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one called so, for example {@code land/fangxian-2013}. */
    public static Case of(String name) {
        return new Case(DIRECTORY.resolve(name + ".json"));
    }

    /** Everything it states that does not reconcile. */
    public ArrayNode discrepancies() {
        return document.withArray("discrepancies");
    }

    /** One note for each discrepancy. */
    public ArrayNode notes() {
        var notes = JSON.createArrayNode();
        discrepancies()
                .forEach(each -> notes.add(((ObjectNode) each.deepCopy())
                        .<ObjectNode>retain(OF_A_NOTE)
                        .put("reason", document.get("reason").textValue())));
        return notes;
    }

    public boolean isCorrected() {
        return document.has("corrected");
    }

    /** JSON pointers to its misprints in the file, those under {@code below}. */
    public List<String> misprints(String below) {
        return document.get("corrected").properties().stream()
                .map(Map.Entry::getKey)
                .filter(pointer -> pointer.startsWith(below))
                .toList();
    }

    /** The same with figures that reconcile in the place of its misprints. */
    public Case corrected() {
        document.get("corrected").properties().forEach(change -> {
            var pointer = change.getKey();
            int last = pointer.lastIndexOf('/');
            ((ObjectNode) document.at(pointer.substring(0, last))).set(pointer.substring(last + 1), change.getValue());
        });
        document.remove("discrepancies");
        return this;
    }

    /** What is sent as the draft, but for family and body. */
    public ObjectNode draft() {
        return document.<ObjectNode>withObject("draft").deepCopy();
    }

    /** A draft with all its rows. */
    public Response entered(Desk desk) {
        var edition = Api.as(desk.editor)
                .contentType("application/json")
                .body(draft().put("family", family)
                        .put("body", desk.office.code)
                        .toString())
                .post("/api/v1/staff/disclosures")
                .then()
                .statusCode(201)
                .extract()
                .response();
        return Story.fill(desk.editor, edition, document.get("rows"));
    }

    /** The same published by three hands; the disclosure. */
    public String published(Desk desk) {
        var edition = entered(desk);
        var noted = discrepancies().isEmpty() ? edition : noted(desk, edition, notes());
        Story.approve(desk.approver, Story.clear(desk.reviewer, Story.submit(desk.editor, noted)));
        return edition.path("disclosure");
    }

    /** This published as a correction of {@code disclosure}, without notes. */
    public void correcting(Desk desk, String disclosure) {
        var edition = noted(desk, Story.correct(desk.editor, disclosure, "誊写有误"), JSON.createArrayNode());
        Story.publish(desk.editor, desk.reviewer, desk.approver, edition, document.get("rows"));
    }

    /** The draft with its notes. */
    public Response noted(Desk desk, Response edition, JsonNode notes) {
        return Api.as(desk.editor)
                .header("If-Match", edition.header("ETag"))
                .contentType("application/json")
                .body(draft().set("notes", notes).toString())
                .put("/api/v1/staff/editions/" + edition.path("edition"))
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    @Override
    public String toString() {
        return name;
    }
}
