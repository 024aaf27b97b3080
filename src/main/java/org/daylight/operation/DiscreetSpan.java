package org.daylight.operation;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.InstrumentationLibraryInfo;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.data.SpanData;

/** A span of which only {@link DiscreetSpanData} can be learnt; retold when it is asked for, which no request waits for. */
record DiscreetSpan(ReadableSpan span) implements ReadableSpan {

    @Override
    public SpanData toSpanData() {
        return new DiscreetSpanData(span.toSpanData());
    }

    @Override
    public SpanContext getSpanContext() {
        return DiscreetSpanData.stateless(span.getSpanContext());
    }

    @Override
    public SpanContext getParentSpanContext() {
        return DiscreetSpanData.stateless(span.getParentSpanContext());
    }

    @Override
    public String getName() {
        return toSpanData().getName();
    }

    @Override
    public Attributes getAttributes() {
        return toSpanData().getAttributes();
    }

    @Override
    public <T> T getAttribute(AttributeKey<T> key) {
        return getAttributes().get(key);
    }

    @Override
    public SpanKind getKind() {
        return span.getKind();
    }

    @Override
    @Deprecated
    public InstrumentationLibraryInfo getInstrumentationLibraryInfo() {
        return span.getInstrumentationLibraryInfo();
    }

    @Override
    public InstrumentationScopeInfo getInstrumentationScopeInfo() {
        return span.getInstrumentationScopeInfo();
    }

    @Override
    public boolean hasEnded() {
        return span.hasEnded();
    }

    @Override
    public long getLatencyNanos() {
        return span.getLatencyNanos();
    }
}
