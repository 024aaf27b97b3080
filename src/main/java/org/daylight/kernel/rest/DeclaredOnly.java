package org.daylight.kernel.rest;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what an operation of the API does not declare: a misspelt filter must not silently return everything, and a
 * body where none is expected hints at a misunderstanding. Pages for people are not concerned: links to them carry
 * parameters of others.
 */
class DeclaredOnly {
    private final Map<Method, Declared> declarations = new ConcurrentHashMap<>();
    // Made before the configuration of this run is known, so it can only be asked for later.
    private final Instance<HttpLimits> limits;

    DeclaredOnly(Instance<HttpLimits> limits) {
        this.limits = limits;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null || !request.getUriInfo().getPath().startsWith("/api/")) {
            return;
        }
        Declared declared =
                declarations.computeIfAbsent(method, key -> Declared.by(resource.getResourceClass(), method));
        List<Fault> faults = method.isAnnotationPresent(OwnParameters.class)
                ? List.of()
                : faults(request.getUriInfo().getQueryParameters(), declared.query());
        if (!faults.isEmpty()) {
            throw new Refusal(ProblemType.INVALID_REQUEST, faults);
        }
        new BodyRules(request, limits.get()).check(declared);
    }

    private static List<Fault> faults(Map<String, List<String>> given, Map<String, QueryType> declared) {
        List<Fault> faults = new ArrayList<>();
        new TreeMap<>(given).forEach((name, values) -> {
            if (!declared.containsKey(name)) {
                faults.add(Fault.in(name, Words.of("没有这个参数", "there is no such parameter")));
            } else if (values.size() > 1 && !declared.get(name).isMany()) {
                faults.add(Fault.in(name, Words.of("此参数只能出现一次", "this parameter may appear only once")));
            } else {
                values.forEach(
                        value -> flaw(declared.get(name), value).ifPresent(flaw -> faults.add(Fault.in(name, flaw))));
            }
        });
        return faults;
    }

    // The framework takes an empty value for an absent one, and absent means everything.
    private static Optional<Words> flaw(QueryType type, String value) {
        return type.flaw(value)
                .or(() -> value.isEmpty() ? Optional.of(Words.of("不能为空", "must not be empty")) : Optional.empty());
    }
}
