package org.daylight.disclosure.posting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.daylight.disclosure.Disclosure;
import org.daylight.disclosure.DisclosureState;
import org.daylight.disclosure.Disclosures;
import org.daylight.disclosure.Edition;
import org.daylight.identity.Actor;
import org.daylight.identity.PublicBody;
import org.daylight.identity.Role;
import org.daylight.kernel.event.Audit;
import org.daylight.kernel.event.Deed;
import org.daylight.kernel.event.PublicAct;
import org.daylight.kernel.json.Ids;
import org.daylight.kernel.page.Version;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;
import org.daylight.kernel.time.RuleSettings;
import org.daylight.publication.Publication;
import org.daylight.publication.PublicationSettings;
import org.daylight.publication.Register;

/**
 * Postings 张贴记录: what was disclosed on boards, screens and cards too, when and where (有记录). Each is a public act, and so
 * is each correction: none is changed in silence. Started early: unusable rules are known at once.
 */
@Startup
@ApplicationScoped
public class Postings {
    /** The act that says that there was no such posting. */
    public static final String STRUCK = "posting-struck";

    private static final String KIND = "posting";

    private final Register register;
    private final Audit audit;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;
    private final Ids ids;
    private final PublicationSettings settings;
    private final Channels channels;

    Postings(
            Register register,
            Audit audit,
            EntityManager entities,
            ObjectMapper json,
            Clock clock,
            Ids ids,
            PublicationSettings settings,
            RuleSettings rules) {
        this.register = register;
        this.audit = audit;
        this.entities = entities;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
        this.settings = settings;
        this.channels = Channels.load(rules.files(), rules.region());
    }

    /** Records that an edition was posted; 409 unless the disclosure is in force and for everyone, 422 when the record contradicts itself. */
    @Transactional
    public StaffPostingView record(Actor actor, UUID disclosureId, PostingDraft draft) {
        var disclosure = Disclosures.held(actor, disclosureId);
        actor.require(Role.EDITOR, disclosure.bodyId);
        disclosure.requirePublished();
        if (!disclosure.audience.isPublic()) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    Words.of("不向全社会公开，其张贴不作公开记录", "It is not for everyone, so its postings are not put on record"));
        }
        check(disclosure, draft, "");
        var posting = new Posting();
        posting.id = ids.next();
        posting.disclosureId = disclosureId;
        posting.bodyId = disclosure.bodyId;
        posting.persist();
        return enter(actor, posting, null, "posting-recorded", header(posting, disclosure, draft));
    }

    /** Says what the record should have said. 409 once it is struck, 410 once its disclosure is expunged. */
    @Transactional
    public StaffPostingView correct(Actor actor, UUID id, long expected, PostingCorrection correction) {
        var posting = at(actor, id, expected);
        Disclosure disclosure = Disclosure.findById(posting.disclosureId);
        var from = posting.state();
        posting.correct();
        check(disclosure, correction.posting(), "/posting");
        entities.lock(posting, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return enter(
                actor,
                posting,
                from,
                "posting-corrected",
                header(posting, disclosure, correction.posting()).because(correction.reason()));
    }

    /** Says that there was no such posting; the record stays, with the reason. */
    @Transactional
    public StaffPostingView strike(Actor actor, UUID id, long expected, String reason) {
        var posting = at(actor, id, expected);
        var from = posting.state();
        posting.strike();
        return enter(actor, posting, from, STRUCK, newest(posting).because(reason));
    }

    /** A posting of a body that the actor works for; 404 otherwise, 410 once its disclosure is expunged. */
    @Transactional
    public StaffPostingView find(Actor actor, UUID id) {
        var posting = visible(actor, id);
        return view(posting, Publication.newestOf(id).orElseThrow().seq, newest(posting));
    }

    private Posting visible(Actor actor, UUID id) {
        var posting = Posting.<Posting>findByIdOptional(id).orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
        // Held, so that nothing is said of what is just being expunged.
        if (Disclosures.held(actor, posting.disclosureId).state() == DisclosureState.EXPUNGED) {
            throw Refusal.of(ProblemType.EXPUNGED);
        }
        entities.refresh(posting);
        return posting;
    }

    private Posting at(Actor actor, UUID id, long expected) {
        var posting = visible(actor, id);
        actor.require(Role.EDITOR, posting.bodyId);
        Version.check(expected, posting.version);
        return posting;
    }

    private void check(Disclosure disclosure, PostingDraft draft, String place) {
        var isPublic =
                Edition.count("disclosureId = ?1 and number = ?2 and seq is not null", disclosure.id, draft.edition())
                        > 0;
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        var faults = PostingFaults.of(draft, channels, isPublic, today);
        if (!faults.isEmpty()) {
            throw new Refusal(
                    ProblemType.INVALID_CONTENT,
                    faults.stream().<Fault>map(fault -> fault.under(place)).toList());
        }
    }

    private PostingHeader header(Posting posting, Disclosure disclosure, PostingDraft draft) {
        var channel = channels.find(draft.channel()).orElseThrow();
        return new PostingHeader(
                posting.id,
                disclosure.id,
                disclosure.indexNumber(),
                draft.edition(),
                new PostingHeader.ChannelRef(channel.code(), channel.name().zh()),
                draft.place(),
                draft.postedOn(),
                draft.until(),
                null);
    }

    private PostingHeader newest(Posting posting) {
        var header = Publication.newestOf(posting.id).orElseThrow().header;
        try {
            return json.readValue(new String(header, StandardCharsets.UTF_8), PostingHeader.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored header is JSON", e);
        }
    }

    private StaffPostingView enter(Actor actor, Posting posting, PostingState from, String act, PostingHeader header) {
        audit.record(Deed.of(actor.subject(), act, KIND, posting.id, posting.bodyId)
                .moving(from, posting.state())
                .saying(header.reason()));
        entities.flush();
        var title = header.channel().name() + "：" + header.place();
        return view(posting, register.enter(new PublicAct(act, posting.id, posting.bodyId, title, header)), header);
    }

    private static StaffPostingView view(Posting posting, long seq, PostingHeader header) {
        return new StaffPostingView(
                posting.id,
                posting.disclosureId,
                PublicBody.<PublicBody>findById(posting.bodyId).code,
                posting.state(),
                seq,
                header,
                posting.version);
    }
}
