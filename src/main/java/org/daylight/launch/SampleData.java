package org.daylight.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import org.daylight.disclosure.DisclosureDraft;
import org.daylight.disclosure.Drafting;
import org.daylight.disclosure.entry.JsonRows;
import org.daylight.identity.Actor;
import org.daylight.identity.Posts;
import org.daylight.identity.Role;
import org.daylight.publication.Newest;
import org.daylight.review.Reviews;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Something to read on a developer's machine: a real subsidy table, drafted, cleared and approved by the three people of
 * the sample through the same services as everything else. Only while nothing has been published, and only when asked to.
 */
@ApplicationScoped
class SampleData {
    private static final Logger LOG = Logger.getLogger(SampleData.class);
    private static final String TABLE = "sample/neixiang-2023-subsidy.json";

    private final Drafting drafting;
    private final Reviews reviews;
    private final Posts posts;
    private final Newest newest;
    private final ObjectMapper json;
    private final boolean wanted;

    SampleData(
            Drafting drafting,
            Reviews reviews,
            Posts posts,
            Newest newest,
            ObjectMapper json,
            @ConfigProperty(name = "daylight.sample.publish", defaultValue = "false") boolean wanted) {
        this.drafting = drafting;
        this.reviews = reviews;
        this.posts = posts;
        this.newest = newest;
        this.json = json;
        this.wanted = wanted;
    }

    /** The development provider takes another port at every start, so it has to be told. */
    private void tellWhereToSignIn() {
        ConfigProvider.getConfig()
                .getOptionalValue("quarkus.oidc.auth-server-url", String.class)
                .ifPresent(provider -> LOG.infof("sign in at PROVIDER=%s (people and how: README, tour)", provider));
    }

    @ActivateRequestContext
    void atStart(@Observes @Priority(200) StartupEvent event) {
        if (wanted && newest.seq() == 0) {
            publish(read());
        }
        if (wanted) {
            tellWhereToSignIn();
        }
    }

    private void publish(JsonNode sample) {
        var editor = actor("editor");
        var draft = drafting.create(editor, json.convertValue(sample.get("draft"), DisclosureDraft.class));
        var rows = new ArrayList<JsonNode>();
        sample.get("rows").forEach(rows::add);
        var filled = drafting.replaceRows(editor, draft.edition(), draft.version(), new JsonRows(rows));
        var review = drafting.submit(editor, filled.edition(), filled.version());
        var cleared = reviews.clear(actor("reviewer"), review.review(), review.version(), "不涉密，可以公开");
        reviews.approve(actor("approver"), cleared.review(), cleared.version());
        LOG.info("published the sample table as number 1");
    }

    private Actor actor(String subject) {
        return posts.actor(subject, EnumSet.allOf(Role.class));
    }

    private JsonNode read() {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(TABLE)) {
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
