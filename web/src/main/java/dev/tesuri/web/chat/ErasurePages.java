package dev.tesuri.web.chat;

import dev.tesuri.admin.erasure.RecordedErasure;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// Lets a resident erase the conversation: a page that asks, and one that says it is done.
@Dependent
@Path("/erase")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ErasurePages {

  private final RecordedErasure erasure;
  private final Visitors visitors;
  private final Frames frames;
  private final Pages pages;

  @Inject
  public ErasurePages(RecordedErasure erasure, Visitors visitors, Frames frames, Pages pages) {
    this.erasure = erasure;
    this.visitors = visitors;
    this.frames = frames;
    this.pages = pages;
  }

  @GET
  public Response ask(@Context HttpHeaders headers) {
    return visitors
        .of(headers)
        .flatMap(visitors::conversation)
        .map(on -> html(new ErasurePage(frames.of(headers, "/erase"), on.id())))
        .orElseGet(() -> Response.seeOther(frames.at("/")).build());
  }

  @POST
  public Response erase(@Context HttpHeaders headers) {
    visitors.of(headers).flatMap(visitors::conversation).ifPresent(erasure::byResident);
    return Response.seeOther(frames.at("/erase/done")).cookie(visitors.noCookie()).build();
  }

  @GET
  @Path("done")
  public Response done(@Context HttpHeaders headers) {
    return html(new ErasurePage(frames.of(headers, "/erase/done"), ""));
  }

  private Response html(ErasurePage page) {
    return Response.ok(pages.erasure(page)).header("Cache-Control", "no-store").build();
  }
}
