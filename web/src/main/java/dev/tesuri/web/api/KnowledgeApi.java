package dev.tesuri.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tesuri.admin.face.CameFrom;
import dev.tesuri.bot.reception.Input;
import dev.tesuri.bot.understand.Situation;
import dev.tesuri.bot.understand.Understanding;
import dev.tesuri.bot.understand.Understood;
import dev.tesuri.knowledge.content.Choice;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.Topic.Procedure;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.web.limit.Allowances;
import io.helidon.webserver.http.ServerRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the product knows and how it understands, over JSON. Stateless. `/openapi` describes it.
@Dependent
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class KnowledgeApi {

  private static final int HITS = 5;
  private static final int MOST_HITS = 20;

  private final Understanding understanding;
  private final Supplier<Library> library;
  private final Supplier<Locality> locality;
  private final Municipality town;
  private final Allowances allowances;

  @Inject
  public KnowledgeApi(
      Understanding understanding,
      Supplier<Library> library,
      Supplier<Locality> locality,
      Municipality town,
      Allowances allowances) {
    this.understanding = understanding;
    this.library = library;
    this.locality = locality;
    this.town = town;
    this.allowances = allowances;
  }

  @POST
  @Path("understand")
  @Consumes(MediaType.APPLICATION_JSON)
  public String understand(byte[] body, @Context ServerRequest from) {
    ObjectNode request = Json.object(body);
    String text =
        Json.text(request, "text").orElseThrow(() -> Problem.badRequest("\"text\" is missing."));
    Input.fault(text)
        .ifPresent(
            refusal -> {
              throw Problem.of(refusal);
            });
    allowances.ask(town.id(), CameFrom.of(from), text);
    int limit = Json.number(request, "limit", 1, MOST_HITS, HITS);
    Json.text(request, "municipality").ifPresent(this::requireTown);
    Library snapshot = library.get();
    Understood understood =
        understanding.understand(snapshot, text, situation(request, snapshot), limit);
    return Json.write(UnderstoodJson.of(understood));
  }

  @GET
  @Path("topics")
  public String topics() {
    ObjectNode answer = Json.object();
    var array = answer.putArray("topics");
    library.get().topics().forEach(topic -> array.add(TopicJson.line(topic)));
    return Json.write(answer);
  }

  @GET
  @Path("topics/{id}")
  public String topic(@PathParam("id") String id) {
    return library
        .get()
        .find(id)
        .map(topic -> Json.write(TopicJson.whole(topic, locality.get().about(id))))
        .orElseThrow(() -> Problem.notFound("There is no such topic."));
  }

  private void requireTown(String municipality) {
    if (!municipality.equals(town.id())) {
      throw new Problem(422, "Unprocessable Content", "This municipality is not served here.");
    }
  }

  // Where the writer stands: with a topic at hand, or on a step of it with its answers.
  private static Situation situation(ObjectNode request, Library library) {
    Optional<Topic> topic = Json.text(request, "topic").flatMap(library::find);
    boolean inWalk = Json.text(request, "step").isPresent();
    List<String> labels =
        topic.orElse(null) instanceof Procedure procedure
            ? Json.text(request, "step").flatMap(procedure::step).stream()
                .flatMap(step -> step.choices().stream())
                .map(Choice::label)
                .toList()
            : List.of();
    return new Situation(
        inWalk && topic.orElse(null) instanceof Procedure, labels, topic.isPresent());
  }
}
