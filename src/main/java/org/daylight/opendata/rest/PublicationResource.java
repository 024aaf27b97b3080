package org.daylight.opendata.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.daylight.kernel.page.Choice;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.opendata.PublicActs;

/** Each public act by its number, with the leaf that the transparency log hashes. */
@Path("/api/v1/publications")
@Produces(MediaType.APPLICATION_JSON)
public class PublicationResource {
    private final PublicActs acts;
    private final Reading reading;

    PublicationResource(PublicActs acts, Reading reading) {
        this.acts = acts;
        this.reading = reading;
    }

    @GET
    @Path("{seq}")
    public Response get(String seq) {
        var publication = acts.publication(Choice.address(seq)).orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
        // What it says never changes; whether it is in force does, once. An expunction is part of every tag.
        var last = publication.seqTo() == null ? publication.seq() : publication.seqTo();
        return reading.one(last, () -> publication);
    }
}
