package org.daylight.kernel.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.daylight.kernel.json.StrictJson;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;

/**
 * Does a thing once for each key. The first answer is stored in the transaction of its effect, so both are there or
 * neither; a refusal stores nothing, and its repeat is a new attempt.
 */
@ApplicationScoped
public class Idempotency {
    private final EntityManager database;
    /** A repeat tells the version too, which is no member of the answer. */
    private final ObjectMapper mapper = StrictJson.keepingAll();

    private final Clock clock;
    private final IdempotencySettings settings;

    Idempotency(EntityManager database, Clock clock, IdempotencySettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Runs {@code effect} inside the caller's transaction, or gives its first answer again. Of two at the same time, the
     * second waits for the first.
     *
     * @param actor whose keys these are: two people may choose the same
     * @param answerType read back with the rules of the API, so a record that the API can also take
     * @throws Refusal 422 if the key was used for a different request, 410 if what was answered has been expunged since
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> Answer<T> once(
            String actor, IdempotencyKey key, RequestDigest request, Class<T> answerType, Supplier<Answer<T>> effect) {
        waitForOthers(actor, key);
        Optional<Tuple> first = find(actor, key);
        if (first.isPresent()) {
            return repeat(first.get(), request, answerType);
        }
        Answer<T> answer = effect.get();
        remember(actor, key, request, answer);
        return answer;
    }

    /**
     * Makes something at most once for the key in {@code header}, in a transaction of its own; without a header, simply
     * makes it.
     */
    @Transactional
    public <T> T create(String actor, String header, RequestDigest request, Class<T> answerType, Supplier<T> effect) {
        return IdempotencyKey.of(header)
                .map(key -> once(actor, key, request, answerType, () -> Answer.created(effect.get()))
                        .body())
                .orElseGet(effect);
    }

    // The unique key alone would let both run and undo one of them at the end; and a placeholder row to wait on would
    // have to be updated, which the grants forbid. The lock goes with the transaction; a collision costs only a wait.
    private void waitForOthers(String actor, IdempotencyKey key) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", "idempotency " + actor + " " + key.value())
                .getSingleResult();
    }

    private Optional<Tuple> find(String actor, IdempotencyKey key) {
        return database.createNativeQuery(
                        """
                        select request_digest, status, answer, expunged from idempotent_answer
                        where actor = :actor and key = :key""",
                        Tuple.class)
                .setParameter("actor", actor)
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst();
    }

    private <T> Answer<T> repeat(Tuple first, RequestDigest request, Class<T> answerType) {
        if (first.get("expunged", Boolean.class)) {
            throw Refusal.of(ProblemType.EXPUNGED);
        }
        if (!Arrays.equals(first.get("request_digest", byte[].class), request.bytes())) {
            throw Refusal.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        String json = first.get("answer", String.class);
        try {
            // An older release may have written it: members that are gone since are passed over.
            T body = json == null
                    ? null
                    : mapper.readerFor(answerType)
                            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .readValue(json);
            return new Answer<>(first.get("status", Number.class).intValue(), body, true);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored answer does not read as " + answerType, e);
        }
    }

    private void remember(String actor, IdempotencyKey key, RequestDigest request, Answer<?> answer) {
        Instant now = clock.instant();
        database.createNativeQuery(
                        """
                        insert into idempotent_answer
                            (actor, key, request_digest, status, answer, answered_at, expires_at)
                        values (:actor, :key, :digest, :status, :answer, :now, :end)""")
                .setParameter("actor", actor)
                .setParameter("key", key.value())
                .setParameter("digest", request.bytes())
                .setParameter("status", answer.status())
                .setParameter("answer", json(answer.body()))
                .setParameter("now", now)
                .setParameter("end", now.plus(settings.remember()))
                .executeUpdate();
    }

    private String json(Object body) {
        try {
            return body == null ? null : mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written: " + body.getClass(), e);
        }
    }
}
