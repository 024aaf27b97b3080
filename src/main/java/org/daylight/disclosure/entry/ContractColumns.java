package org.daylight.disclosure.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daylight.kernel.text.Words;
import org.daylight.publication.Families;
import org.daylight.publication.Family;

/**
 * What the contract says of each family's rows, as columns: their order, names and Chinese labels. A row's schema is called
 * like its record; what is entered beyond it stands in one that ends with Entry.
 */
@ApplicationScoped
public class ContractColumns {
    /** The build writes it to the class path; see src/build/java. */
    private static final String BUNDLE = "META-INF/openapi.json";

    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, Columns> byFamily = new TreeMap<>();
    private final Map<String, Words> names = new TreeMap<>();

    ContractColumns(Families families) {
        var schemas = bundle().at("/components/schemas");
        families.all().forEach(family -> {
            byFamily.put(family.code(), columns(family, schemas));
            names.put(family.code(), words(title(family, schemas)));
        });
    }

    public Columns of(Family<?, ?> family) {
        return byFamily.get(family.code());
    }

    /** What the family is called: the title of its content. */
    public Words name(Family<?, ?> family) {
        return names.get(family.code());
    }

    private static String title(Family<?, ?> family, JsonNode schemas) {
        return schemas.path(family.contentType().getSimpleName()).path("title").asText(family.code());
    }

    /** The contract says everything twice, in Chinese and then in English. */
    static Words words(String bilingual) {
        var parts = bilingual.split(" · ", 2);
        return new Words(parts[0].strip(), parts[parts.length - 1].strip());
    }

    private static JsonNode bundle() {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(BUNDLE)) {
            // Not as strict as for documents of others: limits of 64-bit integers stand in it.
            return new JsonMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Columns columns(Family<?, ?> family, JsonNode schemas) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        Set<String> required = new HashSet<>();
        var row = family.rowType().getSimpleName();
        var entry = schemas.path(row.replaceFirst("Row$", "Entry"));
        collect(entry.isMissingNode() ? schemas.path(row) : entry, schemas, members, required);
        List<Column> columns = new ArrayList<>();
        members.forEach((name, member) -> columns.add(column(name, required.contains(name), member, schemas)));
        return Columns.of(columns);
    }

    private static void collect(
            JsonNode schema, JsonNode schemas, Map<String, JsonNode> members, Set<String> required) {
        var resolved = resolve(schema, schemas);
        resolved.path("allOf").forEach(part -> collect(part, schemas, members, required));
        resolved.path("properties").properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        resolved.path("required").forEach(name -> required.add(name.textValue()));
    }

    private static Column column(String name, boolean required, JsonNode member, JsonNode schemas) {
        var resolved = resolve(member, schemas);
        Map<String, String> choices = new LinkedHashMap<>();
        resolved.path("enum").forEach(value -> {
            var code = value.asText();
            choices.put(code, resolved.path("x-labels").path(code).asText(code));
        });
        var described = member.has("description") ? member : resolved;
        return new Column(
                name, label(described.path("description").asText(name)), kind(resolved), required, choices, described);
    }

    private static JsonNode resolve(JsonNode schema, JsonNode schemas) {
        var reference = schema.path("$ref").asText("");
        return reference.startsWith(SCHEMAS)
                ? resolve(schemas.path(reference.substring(SCHEMAS.length())), schemas)
                : schema;
    }

    /** Up to the first punctuation mark outside brackets, of the Chinese that comes first. */
    private static String label(String description) {
        var chinese = words(description).zh();
        int depth = 0;
        for (int i = 0; i < chinese.length(); i++) {
            char character = chinese.charAt(i);
            depth += character == '（' ? 1 : character == '）' ? -1 : 0;
            if (depth == 0 && "，；。：".indexOf(character) >= 0) {
                return chinese.substring(0, i);
            }
        }
        return chinese;
    }

    private static Column.Kind kind(JsonNode schema) {
        if (schema.has("enum")) {
            return Column.Kind.CHOICE;
        }
        return switch (schema.path("type").asText()) {
            case "string" -> schema.path("format").asText().equals("date") ? Column.Kind.DAY : Column.Kind.TEXT;
            case "integer" -> Column.Kind.WHOLE;
            case "number" -> Column.Kind.DECIMAL;
            case "boolean" -> Column.Kind.YES_NO;
            default -> Column.Kind.JSON;
        };
    }
}
