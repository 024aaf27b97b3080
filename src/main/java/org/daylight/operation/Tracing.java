package org.daylight.operation;

import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.arc.All;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;
import io.quarkus.opentelemetry.runtime.exporter.otlp.tracing.RemoveableLateBoundSpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Stands between the spans of the program and whoever sends them out, and lets them through retold. Takes the place of the
 * framework's customizer, which {@code quarkus.arc.exclude-types} leaves out.
 */
@Singleton
class Tracing implements AutoConfiguredOpenTelemetrySdkBuilderCustomizer {
    private final List<SpanProcessor> processors;

    Tracing(@All List<SpanProcessor> processors) {
        this.processors = processors;
    }

    @Override
    public void customize(AutoConfiguredOpenTelemetrySdkBuilder sdk) {
        sdk.addTracerProviderCustomizer((provider, settings) -> {
            processors.stream()
                    .filter(processor -> !(processor instanceof RemoveableLateBoundSpanProcessor))
                    .map(DiscreetProcessor::new)
                    .forEach(provider::addSpanProcessor);
            return provider;
        });
    }
}
