package org.daylight.kernel.problem.rest;

import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** The methods that an address knows: a 405 must name them (RFC 9110 §15.5.6), and the framework's does not. */
final class AllowedMethods {
    private AllowedMethods() {}

    /** In alphabetical order; HEAD wherever there is GET. */
    static Set<String> at(ResteasyReactiveRequestContext request) {
        Set<String> methods = new TreeSet<>();
        var match = new RequestMapper<InitialMatch>(request.getDeployment().getClassMappers())
                .map(request.getPathWithoutPrefix());
        if (match != null) {
            String rest = match.remaining.isEmpty() ? "/" : match.remaining;
            for (ServerRestHandler handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    routing.getMappers().forEach((method, mapper) -> {
                        if (method != null && mapper.map(rest) != null) {
                            methods.add(method);
                        }
                    });
                }
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return methods;
    }
}
