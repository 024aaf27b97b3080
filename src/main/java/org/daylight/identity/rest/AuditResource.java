package org.daylight.identity.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.daylight.identity.AuditEventView;
import org.daylight.identity.AuditTrail;
import org.daylight.identity.CurrentActor;
import org.daylight.identity.RoleNames;
import org.daylight.kernel.page.Choice;
import org.daylight.kernel.rest.StaffPages;

/** The audit trail, for auditors. */
@Path("/api/v1/staff/audit-events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RoleNames.AUDITOR)
public class AuditResource {
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final StaffPages pages;

    AuditResource(AuditTrail trail, CurrentActor actor, StaffPages pages) {
        this.trail = trail;
        this.actor = actor;
        this.pages = pages;
    }

    @GET
    public Response list(
            @QueryParam("subject") String subject,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        var wanted = Choice.uuid("subject", subject);
        var page = pages.open(limit, cursor);
        return page.answer(trail.list(actor.get(), wanted, page.after(), page.fetch()), AuditEventView::event);
    }
}
