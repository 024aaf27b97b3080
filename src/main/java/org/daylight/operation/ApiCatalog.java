package org.daylight.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;

/**
 * Which APIs there are and where they are described: links by relation (RFC 9727 §4, RFC 9264 §4.2).
 *
 * @param linkset one entry for each thing that links start from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiCatalog(List<Context> linkset) {
    public static final String PATH = "/.well-known/api-catalog";
    private static final String API = "/api/v1/";

    /** The links from {@code anchor}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Context(
            String anchor,
            List<Target> item,
            @JsonProperty("service-desc") List<Target> description,
            @JsonProperty("service-doc") List<Target> documentation) {}

    /** Where a link leads, and what is there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Target(String href, String type) {}

    /** The catalogue of the portal at {@code site}; relative references for an empty one. */
    public static ApiCatalog of(URI site) {
        return new ApiCatalog(List.of(
                new Context(at(site, PATH), List.of(new Target(at(site, API), null)), null, null),
                new Context(
                        at(site, API),
                        null,
                        List.of(
                                new Target(at(site, "/openapi.json"), "application/json"),
                                new Target(at(site, "/openapi.yaml"), "application/yaml")),
                        List.of(
                                new Target(at(site, "/api-browser"), "text/html"),
                                new Target(at(site, "/problems"), "text/html")))));
    }

    private static String at(URI site, String path) {
        return site.resolve(path).toString();
    }
}
