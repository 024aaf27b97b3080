package org.daylight.opendata.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.kernel.page.Choice;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.rest.OwnParameters;
import org.daylight.kernel.text.Words;
import org.daylight.opendata.PublicRows;
import org.daylight.publication.Families;
import org.daylight.publication.Family;
import org.daylight.publication.RowCollection.Filter;

/**
 * The rows of every family across disclosures, at the address the family names ({@code /api/v1/subsidies/payments}). Its
 * query parameters are those of {@link #COMMON} and the family's own filters.
 */
@Path("/api/v1/{group}")
@Produces(MediaType.APPLICATION_JSON)
public class RowCollectionResource {
    /** Parameters of every row collection. */
    static final List<String> PAGING = List.of("asOf", "limit", "cursor");

    static final List<Filter> COMMON = List.of(
            new Filter("disclosure", "r.disclosure_id = :value", text -> Choice.uuid("disclosure", text)),
            Filter.text("body", "p.body_id = (select id from public_body where code = :value)", 32),
            new Filter("period", "p.period = :value", text -> Choice.period("period", text)));

    private final Families families;
    private final PublicRows rows;
    private final Reading reading;

    RowCollectionResource(Families families, PublicRows rows, Reading reading) {
        this.families = families;
        this.rows = rows;
        this.reading = reading;
    }

    @GET
    @OwnParameters
    public Response list(String group, UriInfo uri) {
        return list(at(group), uri.getQueryParameters());
    }

    @GET
    @Path("{rows}")
    @OwnParameters
    public Response list(String group, String rows, UriInfo uri) {
        return list(at(group + "/" + rows), uri.getQueryParameters());
    }

    private Family<?, ?> at(String path) {
        return families.all()
                .filter(each -> each.rows().path().equals(path))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
    }

    private Response list(Family<?, ?> family, Map<String, List<String>> parameters) {
        var conditions = conditions(family, parameters);
        var start =
                reading.start(first(parameters, "asOf"), first(parameters, "limit"), first(parameters, "cursor"), 100);
        var from = start.isFirst()
                ? PublicRows.Start.FIRST
                : new PublicRows.Start(
                        Long.parseLong(start.key().get(0)), start.key().get(1));
        return reading.page(
                start,
                () -> rows.across(family, start.at(), conditions, from, start.fetch()),
                (PublicRows.Keyed row) -> List.of(Long.toString(row.view().seq()), row.key()),
                PublicRows.Keyed::view);
    }

    private static Map<String, Object> conditions(Family<?, ?> family, Map<String, List<String>> parameters) {
        var filters = new LinkedHashMap<String, Filter>();
        COMMON.forEach(filter -> filters.put(filter.parameter(), filter));
        family.rows().filters().forEach(filter -> filters.put(filter.parameter(), filter));
        refuseOthers(filters, parameters);
        var conditions = new LinkedHashMap<String, Object>();
        filters.values().stream()
                .filter(filter -> parameters.containsKey(filter.parameter()))
                .forEach(filter -> conditions.put(
                        filter.condition(), filter.parse().apply(first(parameters, filter.parameter()))));
        return conditions;
    }

    private static void refuseOthers(Map<String, Filter> filters, Map<String, List<String>> parameters) {
        var faults = new ArrayList<Fault>();
        parameters.forEach((name, values) -> {
            if (!filters.containsKey(name) && !PAGING.contains(name)) {
                faults.add(Fault.in(name, Words.of("没有这个参数", "there is no such parameter")));
            } else if (values.size() > 1) {
                faults.add(Fault.in(name, Words.of("此参数只能出现一次", "this parameter may appear only once")));
            } else if (values.contains("")) {
                faults.add(Fault.in(name, Words.of("不能为空", "must not be empty")));
            }
        });
        if (!faults.isEmpty()) {
            throw new Refusal(ProblemType.INVALID_REQUEST, faults);
        }
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.containsKey(name) ? parameters.get(name).get(0) : null;
    }
}
