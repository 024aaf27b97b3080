package org.daylight.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daylight.contract.ContractModel;
import org.daylight.contract.Operation;
import org.daylight.contract.Workplace;

/** Sends inputs to operations, one after the other on one connection, and writes down what is wrong with the answers. */
final class Campaign implements AutoCloseable {
    /** To replace what a success used up takes several requests: one for every twentieth input at most. */
    private static final int RENEWAL = 20;

    private final String seed;
    private final int inputs;
    private final Workplace workplace;
    private final Memory memory = new Memory();
    private final Requests requests;
    private final Conformity conformity;
    private final Faults faults;
    private final Hostility hostility;
    private final Judge judge;
    private final Line line;
    private final List<String> complaints = new ArrayList<>();
    private final Map<Phase, Map<String, Integer>> tally = new TreeMap<>();

    /** @param inputs how many for each operation and phase */
    Campaign(ContractModel model, Judge judge, Conformity conformity, int port, String seed, int inputs) {
        this.seed = seed;
        this.inputs = inputs;
        this.judge = judge;
        this.conformity = conformity;
        workplace = new Workplace();
        requests = new Requests(model, workplace, memory);
        faults = new Faults(requests, memory);
        hostility = new Hostility(requests, conformity);
        line = new Line(port);
    }

    List<String> complaints() {
        return complaints;
    }

    /** How many answers of each hundred each phase got. */
    Map<Phase, Map<String, Integer>> tally() {
        return tally;
    }

    /** An operation that changes nothing. */
    void read(Operation operation) {
        for (Phase phase : Phase.values()) {
            for (int index = 0; index < inputs; index++) {
                Input input = input(operation, phase, index);
                memory.learn(input, judged(input, phase, index));
            }
        }
    }

    /** An operation that changes something when it succeeds, and nothing when it does not. */
    void write(Operation operation, Witness witness) {
        for (Phase phase : Phase.values()) {
            int renewals = 0;
            workplace.renew(operation);
            for (int index = 0; index < inputs; index++) {
                Input input = input(operation, phase, index);
                long before = witness.seen();
                Line.Answer answer = judged(input, phase, index);
                if (answer.status() / 100 != 2 && witness.seen() != before) {
                    complain(
                            input,
                            phase,
                            index,
                            "refused with " + answer.status() + ", yet changed: " + witness.since(before));
                }
                if (answer.status() / 100 == 2 && renewals++ < inputs / RENEWAL) {
                    renew(operation, answer);
                }
            }
        }
    }

    private void renew(Operation operation, Line.Answer answer) {
        if (operation.method().equals("PUT")) {
            workplace.changed(operation, answer.headers().get("ETag").replace("-gzip", ""));
        } else {
            workplace.renew(operation);
        }
    }

    private Input input(Operation operation, Phase phase, int index) {
        Random random = new Random(Objects.hash(seed, operation.operationId(), phase.name(), index));
        return switch (phase) {
            case VALID -> valid(operation, random);
            case BOUNDARY -> judged(requests.boundary(operation, random));
            case INVALID -> faults.input(operation, random);
            case HOSTILE -> hostility.input(operation, random);
        };
    }

    private Input valid(Operation operation, Random random) {
        Input input = judged(requests.valid(operation, random));
        if (operation.method().equals("GET") && random.nextInt(20) == 0) {
            return input.by("HEAD");
        }
        return random.nextInt(10) == 0 ? memory.next(input).map(input::to).orElse(input) : input;
    }

    private Input judged(Draft draft) {
        return draft.input(conformity.allowed(draft));
    }

    private Line.Answer judged(Input input, Phase phase, int index) {
        Line.Answer answer = line.send(input);
        tally.computeIfAbsent(phase, none -> new TreeMap<>()).merge(answer.status() / 100 + "xx", 1, Integer::sum);
        judge.complaints(input, answer).forEach(what -> complain(input, phase, index, what));
        return answer;
    }

    private void complain(Input input, Phase phase, int index, String what) {
        String headers = input.headers().stream()
                .filter(each -> !each.startsWith("Authorization"))
                .map(Requests::shortened)
                .collect(Collectors.joining(", "));
        String body = input.body() == null ? "" : new String(input.body(), StandardCharsets.UTF_8);
        complaints.add("%s %s/%s/%d [%s] %s%n    %s %s (%s) %s"
                .formatted(
                        seed,
                        input.operation().operationId(),
                        phase,
                        index,
                        Requests.shortened(input.what()),
                        what,
                        input.method(),
                        input.target().length() > 300 ? input.target().substring(0, 300) : input.target(),
                        headers,
                        body.length() > 400 ? body.substring(0, 400) + "…" : body));
    }

    @Override
    public void close() throws java.io.IOException {
        line.close();
    }
}
