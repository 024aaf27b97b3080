package org.daylight.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleContractTest {
    private static final YAMLMapper YAML = new YAMLMapper();

    @TempDir
    Path folder;

    @BeforeEach
    void contract() throws IOException {
        file(
                "openapi.yaml",
                """
                openapi: 3.1.0
                info: {title: Small, version: '1'}
                x-shared-responses:
                  everywhere: {'400': {$ref: components/responses/Bad.yaml}}
                  staff: {'401': {$ref: components/responses/Bad.yaml}}
                  body: {'415': {$ref: components/responses/Bad.yaml}}
                paths:
                  /b: {$ref: paths/b.yaml}
                  /a: {$ref: paths/a.yaml}
                components:
                  securitySchemes: {oidc: {type: http, scheme: bearer}}
                """);
        file(
                "paths/b.yaml",
                """
                post:
                  x-access: {roles: [editor]}
                  requestBody: {content: {application/json: {schema: {$ref: ../components/schemas/Thing.yaml}}}}
                  responses: {'401': {description: mine}}
                """);
        file(
                "paths/a.yaml",
                """
                get:
                  x-access: {roles: [anonymous]}
                  responses: {'200': {description: fine}}
                """);
        file("components/responses/Bad.yaml", "description: bad\n");
        file(
                "components/schemas/Thing.yaml",
                """
                type: object
                properties:
                  other: {$ref: Other.yaml}
                  self: {$ref: '#/components/schemas/Thing'}
                examples: [{$ref: not/a/reference}]
                """);
        file("components/schemas/Other.yaml", "type: string\n");
    }

    @Test
    void linksFilesIntoOneDocument() throws IOException {
        assertBundle(
                """
                openapi: 3.1.0
                info: {title: Small, version: '1'}
                paths:
                  /b:
                    post:
                      x-access: {roles: [editor]}
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                      responses:
                        '400': {$ref: '#/components/responses/Bad'}
                        '401': {description: mine}
                        '415': {$ref: '#/components/responses/Bad'}
                      security: [{oidc: []}]
                  /a:
                    get:
                      x-access: {roles: [anonymous]}
                      responses:
                        '200': {description: fine}
                        '400': {$ref: '#/components/responses/Bad'}
                components:
                  responses: {Bad: {description: bad}}
                  schemas:
                    Other: {type: string}
                    Thing:
                      type: object
                      properties:
                        other: {$ref: '#/components/schemas/Other'}
                        self: {$ref: '#/components/schemas/Thing'}
                      examples: [{$ref: not/a/reference}]
                  securitySchemes: {oidc: {type: http, scheme: bearer}}
                """);
    }

    @Test
    void aFamilyAddsWhatItHas() throws IOException {
        file("components/schemas/Other.yaml", "x-one-of-families: Entry or Content");
        family("land", "LandContent");
        family("subsidy", "SubsidyContent");
        family("tender", "TenderEntry");
        assertEquals(
                YAML.readTree(
                        """
                        x-extensible: true
                        oneOf:
                        - {$ref: '#/components/schemas/LandContent'}
                        - {$ref: '#/components/schemas/SubsidyContent'}
                        - {$ref: '#/components/schemas/TenderEntry'}
                        """),
                BundleContract.bundle(folder).at("/components/schemas/Other"));
    }

    @Test
    void aFamilyAddsItsFolderOnly() throws IOException {
        file(
                "components/schemas/Other.yaml",
                """
                x-one-of-families: Content
                discriminator: {propertyName: family}
                """);
        file(
                "components/schemas/Thing.yaml",
                """
                properties: {family: {type: string, x-enum-of-families: true}, content: {$ref: Other.yaml}}
                """);
        family("land", "LandContent");
        JsonNode before = BundleContract.bundle(folder);
        family("subsidy", "SubsidyContent");
        JsonNode schemas = BundleContract.bundle(folder).at("/components/schemas");

        assertEquals(
                YAML.readTree(
                        """
                        discriminator:
                          propertyName: family
                          mapping: {land: '#/components/schemas/LandContent'}
                        x-extensible: true
                        oneOf: [{$ref: '#/components/schemas/LandContent'}]
                        """),
                before.at("/components/schemas/Other"));
        assertEquals(
                YAML.readTree(
                        """
                        discriminator:
                          propertyName: family
                          mapping:
                            land: '#/components/schemas/LandContent'
                            subsidy: '#/components/schemas/SubsidyContent'
                        x-extensible: true
                        oneOf: [{$ref: '#/components/schemas/LandContent'}, {$ref: '#/components/schemas/SubsidyContent'}]
                        """),
                schemas.path("Other"));
        assertEquals(
                YAML.readTree("{type: string, x-extensible: true, enum: [land, subsidy]}"),
                schemas.at("/Thing/properties/family"));
        assertEquals(
                "land",
                BundleContract.bundle(folder).at("/paths/~1land/get/summary").asText());
    }

    @Test
    void namesEveryDanglingReferenceAndItsFile() throws IOException {
        file(
                "components/schemas/Thing.yaml",
                """
                properties:
                  other: {$ref: Other.yaml}
                  gone: {$ref: Gone.yaml}
                  nowhere: {$ref: '#/components/schemas/Nowhere'}
                  path: {$ref: ../../paths/a.yaml}
                """);
        assertFaults(
                """
                  components/schemas/Thing.yaml: $ref Gone.yaml: there is no file components/schemas/Gone.yaml
                  components/schemas/Thing.yaml: $ref ../../paths/a.yaml: only components/<kind>/<Name>.yaml is shared
                  components/schemas/Thing.yaml: $ref #/components/schemas/Nowhere: the contract has no such part""");
    }

    @Test
    void namesWhatNothingRefersTo() throws IOException {
        file("components/schemas/Lonely.yaml", "{$ref: Other.yaml}\n");
        file("paths/lonely.yaml", "{}\n");
        family("land", "LandContent");
        assertFaults(
                """
                  components/schemas/LandContent: nothing refers to it
                  components/schemas/Lonely.yaml: nothing refers to it
                  paths/lonely.yaml: nothing refers to it""");
    }

    @Test
    void namesWhatStandsTwiceOrIsNoYaml() throws IOException {
        family("land", "Thing");
        family("land2", "Other");
        file("families/land2/family.yaml", "paths: {/a: {}}\n");
        file("components/schemas/Other.yaml", "type: string\ntype: object\n");
        assertFaults(
                """
                  components/schemas/Other.yaml:2: Duplicate field 'type'
                  families/land/family.yaml: schemas/Thing stands elsewhere too
                  families/land2/family.yaml: /a stands elsewhere too""");
    }

    @Test
    void namesAPathThatIsMissing() throws IOException {
        Files.delete(folder.resolve("paths/a.yaml"));
        assertFaults("  openapi.yaml: /a: $ref paths/a.yaml: there is no file paths/a.yaml");
    }

    @Test
    void writesBothFormsAndOnlyWhenTheyDiffer(@TempDir Path target) throws IOException {
        BundleContract.write(BundleContract.bundle(folder), target);
        byte[] first = Files.readAllBytes(target.resolve("openapi.yaml"));
        assertEquals(
                YAML.readTree(target.resolve("openapi.json").toFile()),
                YAML.readTree(target.resolve("openapi.yaml").toFile()));

        var old = java.nio.file.attribute.FileTime.fromMillis(0);
        Files.setLastModifiedTime(target.resolve("openapi.yaml"), old);
        BundleContract.write(BundleContract.bundle(folder), target);
        assertEquals(old, Files.getLastModifiedTime(target.resolve("openapi.yaml")));
        assertEquals(new String(first), Files.readString(target.resolve("openapi.yaml")));
    }

    private void assertBundle(String expected) throws IOException {
        assertEquals(
                YAML.readTree(expected).toPrettyString(),
                BundleContract.bundle(folder).toPrettyString());
    }

    private void assertFaults(String lines) {
        var invalid = assertThrows(BundleContract.InvalidContract.class, () -> BundleContract.bundle(folder));
        assertEquals("The contract is wrong:\n" + lines.strip().indent(2).stripTrailing(), invalid.getMessage());
    }

    private void family(String code, String schema) throws IOException {
        file(
                "families/" + code + "/family.yaml",
                """
                paths: {/%s: {get: {summary: %s, x-access: {roles: [anonymous]}}}}
                schemas: {%s: {type: object}}
                """
                        .formatted(code, code, schema));
    }

    private void file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
