package org.daylight.kernel.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The one mapper of HTTP and of everything stored as JSON. */
class JsonMapperProducer {

    /**
     * A producer instead of an {@link ObjectMapperCustomizer}, because a customizer cannot exchange the parser; the
     * extensions' own customizers still apply, but for what they loosen.
     */
    @Produces
    @Singleton
    ObjectMapper mapper(@All List<ObjectMapperCustomizer> customizers) {
        ObjectMapper mapper = StrictJson.mapper();
        customizers.forEach(customizer -> customizer.customize(mapper));
        StrictJson.insist(mapper);
        return mapper;
    }
}
