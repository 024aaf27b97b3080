package org.daylight.operation;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;

/**
 * What a trace may tell: when, how long, what kind, how it ended, in words that stand in the code or the contract. All else
 * is left out, whatever instrumentation put it there (attributes by their names in OpenTelemetry's semantic conventions).
 */
final class DiscreetSpanData extends DelegatingSpanData {
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");

    private static final Set<String> TOLD = Set.of(
            METHOD.getKey(),
            ROUTE.getKey(),
            "http.response.status_code",
            "error.type",
            "exception.type",
            "code.function.name",
            "daylight.job");

    private static final String FAILURE = "exception";

    private final Attributes attributes;

    DiscreetSpanData(SpanData span) {
        super(span);
        attributes = told(span.getAttributes());
    }

    /** Without what the caller's own tracing noted: anybody may write there. */
    static SpanContext stateless(SpanContext context) {
        return context.isRemote()
                ? SpanContext.createFromRemoteParent(
                        context.getTraceId(), context.getSpanId(), context.getTraceFlags(), TraceState.getDefault())
                : SpanContext.create(
                        context.getTraceId(), context.getSpanId(), context.getTraceFlags(), TraceState.getDefault());
    }

    private static Attributes told(Attributes all) {
        return all.toBuilder().removeIf(key -> !TOLD.contains(key.getKey())).build();
    }

    /** Spans inside the program are named in the code; requests by method and address of the contract. */
    @Override
    public String getName() {
        if (getKind() == SpanKind.INTERNAL) {
            return super.getName();
        }
        String method = attributes.get(METHOD);
        String route = attributes.get(ROUTE);
        return route == null ? String.valueOf(method) : method + " " + route;
    }

    @Override
    public Attributes getAttributes() {
        return attributes;
    }

    @Override
    public int getTotalAttributeCount() {
        return attributes.size();
    }

    @Override
    public List<EventData> getEvents() {
        return super.getEvents().stream()
                .filter(event -> event.getName().equals(FAILURE))
                .map(event -> EventData.create(event.getEpochNanos(), FAILURE, told(event.getAttributes())))
                .toList();
    }

    @Override
    public int getTotalRecordedEvents() {
        return getEvents().size();
    }

    @Override
    public List<LinkData> getLinks() {
        return List.of();
    }

    @Override
    public int getTotalRecordedLinks() {
        return 0;
    }

    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }

    @Override
    public SpanContext getSpanContext() {
        return stateless(super.getSpanContext());
    }

    @Override
    public SpanContext getParentSpanContext() {
        return stateless(super.getParentSpanContext());
    }
}
