package org.daylight.kernel.rest;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.daylight.kernel.text.Words;

/**
 * Reads a JSON body whole, within its limit, and makes sure that it is UTF-8: the JSON library alone would guess UTF-16
 * and UTF-32, and take overlong sequences for what they imitate.
 */
@Provider
public class Utf8Body implements ReaderInterceptor {
    // Made before the configuration of this run is known, so it can only be asked for later.
    private final Instance<BodyReading> reading;

    Utf8Body(Instance<BodyReading> reading) {
        this.reading = reading;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            return context.proceed();
        }
        byte[] body = reading.get().read(context.getInputStream());
        check(body);
        context.setInputStream(new ByteArrayInputStream(body));
        Object entity = reading.get().understand(body.length, context);
        if (entity == null) {
            throw BodyRules.invalid(Words.of("正文不能为空或 null", "the body must not be empty or null"));
        }
        return entity;
    }

    private static void check(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw BodyRules.invalid(Words.of("正文不是合法的 UTF-8", "the body is not valid UTF-8"));
        }
        for (byte unit : body) {
            // In JSON never; in UTF-16 and UTF-32 nearly always.
            if (unit == 0) {
                throw BodyRules.invalid(Words.of("正文不是 UTF-8 的 JSON", "the body is not JSON in UTF-8"));
            }
        }
    }
}
