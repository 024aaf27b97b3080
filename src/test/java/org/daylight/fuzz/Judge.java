package org.daylight.fuzz;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daylight.contract.ContractModel;
import org.daylight.contract.ContractValidator;
import org.daylight.contract.Exchange;

/** Says what is wrong with an answer: the status is not one that would do, or it departs from the contract. */
final class Judge {
    /** Larger bodies are much the same again and again; the first few of an operation are looked at. */
    private static final int LARGE = 20_000;

    private static final int FEW = 5;

    private final ContractModel model;
    private final ContractValidator validator;
    private final Map<String, Integer> large = new HashMap<>();

    Judge(ContractModel model) {
        this.model = model;
        this.validator = new ContractValidator(model);
    }

    List<String> complaints(Input input, Line.Answer answer) {
        boolean asked = input.framed() && parsed(input.target()).isPresent();
        if (!asked && answer.body().length == 0 && Set.of(0, 400, 413, 431).contains(answer.status())) {
            // The server itself refused what is no HTTP, before there was an application to ask.
            return List.of();
        }
        List<String> complaints = new ArrayList<>();
        if (!input.allows(answer.status())) {
            complaints.add("answered %d instead of one of %s: %s"
                    .formatted(
                            answer.status(),
                            input.allowed(),
                            Requests.shortened(new String(answer.body()).replaceFirst(".*\"detail\":", "…"))));
        }
        if (answer.status() > 0 && !isKnown(input, answer)) {
            complaints.addAll(validator.complaints(exchange(input, answer)));
        }
        return complaints;
    }

    private boolean isKnown(Input input, Line.Answer answer) {
        return answer.body().length > LARGE && large.merge(input.operation().operationId(), 1, Integer::sum) > FEW;
    }

    private Exchange exchange(Input input, Line.Answer answer) {
        return new Exchange(
                input.method(),
                address(input, answer.status()),
                "application/json",
                input.body(),
                answer.status(),
                answer.headers(),
                answer.body());
    }

    /** Where the request went; the address that was meant when it was no address or had to be refused as one. */
    private URI address(Input input, int status) {
        // Pages for people take what links to them carry.
        String query = input.target().startsWith("/api/") ? input.target().replaceFirst("^[^?]*", "") : "";
        URI meant = URI.create(input.operation().path().replaceAll("\\{[^}]*}", "x"));
        Optional<URI> sent = parsed(input.target().replaceFirst("\\?.*", "") + query);
        boolean led = sent.filter(uri -> uri.getRawPath() != null)
                .filter(uri -> Set.of(404, 405).contains(status)
                        || model.match(input.method(), uri.getRawPath()).isPresent())
                .isPresent();
        return led ? sent.get() : parsed(meant + query).orElse(meant);
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
