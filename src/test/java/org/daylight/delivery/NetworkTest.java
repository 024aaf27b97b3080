package org.daylight.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.daylight.delivery.Rendered.Pod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reaches whom in the cluster: services lead somewhere, and policies allow what is listed here and no more. */
class NetworkTest {

    @ParameterizedTest
    @ValueSource(strings = {"local", "county"})
    void everyServiceLeadsToAPort(String overlay) {
        Rendered rendered = Rendered.overlay(overlay);
        rendered.all("Service").forEach(service -> {
            Pod pod = rendered.pods().stream()
                    .filter(each -> each.is(service.at("/spec/selector")))
                    .findAny()
                    .orElseThrow(() -> new AssertionError(Rendered.name(service) + " selects nothing"));
            service.at("/spec/ports").forEach(port -> assertTrue(pod.port(port.get("targetPort")) > 0, pod.owner()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "county"})
    void ingressLeadsToThePublicPortByTls(String overlay) {
        Rendered rendered = Rendered.overlay(overlay);
        JsonNode ingress = rendered.one("Ingress", "daylight").get("spec");
        JsonNode backend = ingress.at("/rules/0/http/paths/0/backend/service");
        JsonNode port = rendered.one("Service", backend.get("name").textValue()).at("/spec/ports/0");
        assertEquals(port.get("name"), backend.at("/port/name"));
        assertEquals(8080, rendered.pod("Deployment daylight").port(port.get("targetPort")));
        assertEquals(ingress.at("/rules/0/host"), ingress.at("/tls/0/hosts/0"));
        rendered.all("Ingress")
                .forEach(each -> assertTrue(!each.toString().contains("management")
                        && !each.toString().contains("9000")));
    }

    @Test
    void nothingIsAllowedButThis() {
        assertEquals(
                Set.of(
                        "daylight <- namespace daylight.org/role=ingress : http",
                        "daylight <- namespace daylight.org/role=monitoring : management",
                        "daylight -> cnpg.io/cluster=daylight-db : 5432",
                        "daylight -> anywhere : 443",
                        "daylight-migrate -> cnpg.io/cluster=daylight-db : 5432",
                        "daylight-db <- app.kubernetes.io/name=daylight|daylight-migrate : 5432",
                        "daylight-db <- cnpg.io/cluster=daylight-db or namespace kubernetes.io/metadata.name=cnpg-system : 5432, 8000",
                        "daylight-db <- namespace daylight.org/role=monitoring : 9187",
                        "daylight-db -> cnpg.io/cluster=daylight-db : 5432, 8000",
                        "daylight-db -> anywhere : 443, 6443",
                        "names -> k8s-app=kube-dns in namespace kubernetes.io/metadata.name=kube-system : 53, 53"),
                rules(Rendered.overlay("county")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "county"})
    void everyPodIsUnderAPolicyOfItsOwn(String overlay) {
        Rendered rendered = Rendered.overlay(overlay);
        JsonNode deny = rendered.one("NetworkPolicy", "default-deny").get("spec");
        assertEquals("{\"podSelector\":{},\"policyTypes\":[\"Ingress\",\"Egress\"]}", deny.toString());
        for (Pod pod : rendered.pods()) {
            assertTrue(
                    rendered.all("NetworkPolicy").anyMatch(policy -> {
                        JsonNode selector = policy.at("/spec/podSelector/matchLabels");
                        return pod.is(selector)
                                && policy.at("/spec/policyTypes").size() == 2;
                    }),
                    pod.owner());
        }
        String database = rendered.one("NetworkPolicy", "daylight-db")
                .at("/spec/podSelector/matchLabels/cnpg.io~1cluster")
                .textValue();
        rendered.one("Cluster", database);
    }

    private static Set<String> rules(Rendered rendered) {
        Set<String> rules = new TreeSet<>();
        rendered.all("NetworkPolicy").forEach(policy -> {
            policy.at("/spec/ingress").forEach(rule -> rules.add(Rendered.name(policy) + " <- " + rule(rule, "from")));
            policy.at("/spec/egress").forEach(rule -> rules.add(Rendered.name(policy) + " -> " + rule(rule, "to")));
        });
        return rules;
    }

    private static String rule(JsonNode rule, String whom) {
        String peers = stream(rule.path(whom))
                .map(peer -> {
                    String pods = selector(peer.path("podSelector"));
                    String namespaces = selector(peer.path("namespaceSelector"));
                    return pods
                            + (pods.isEmpty() || namespaces.isEmpty() ? "" : " in ")
                            + (namespaces.isEmpty() ? "" : "namespace " + namespaces);
                })
                .collect(Collectors.joining(" or "));
        String ports = stream(rule.path("ports"))
                .map(port -> port.get("port").asText())
                .collect(Collectors.joining(", "));
        return (peers.isEmpty() ? "anywhere" : peers) + " : " + ports;
    }

    private static String selector(JsonNode selector) {
        String labels = Rendered.texts(selector.path("matchLabels")).entrySet().stream()
                .map(Object::toString)
                .collect(Collectors.joining(","));
        String sets = stream(selector.path("matchExpressions"))
                .map(each -> each.get("key").textValue() + "="
                        + stream(each.get("values")).map(JsonNode::asText).collect(Collectors.joining("|")))
                .collect(Collectors.joining(","));
        return labels + sets;
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
