package dev.tesuri.web.chat;

import dev.tesuri.web.api.Problem;
import dev.tesuri.web.chat.AssetFiles.AssetFile;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/// Sends the files that pages load.
@Dependent
@Path("/")
public class AssetPages {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final AssetFiles files;

  @Inject
  public AssetPages(AssetFiles files) {
    this.files = files;
  }

  @GET
  @Path("assets/{version}/{name}")
  public Response file(
      @PathParam("version") String version,
      @PathParam("name") String name,
      @HeaderParam("Accept-Encoding") @DefaultValue("") String encodings) {
    AssetFile file = files.find(name).orElseThrow(() -> Problem.notFound("No such file."));
    return send(file, encodings, files.isCurrent(version) ? FOR_EVER : "no-cache");
  }

  /// Browsers ask for it whatever the page says.
  @GET
  @Path("favicon.ico")
  public Response icon(@HeaderParam("Accept-Encoding") @DefaultValue("") String encodings) {
    AssetFile file = files.find("icon.svg").orElseThrow(() -> Problem.notFound("No such file."));
    return send(file, encodings, "no-cache");
  }

  private static Response send(AssetFile file, String encodings, String cache) {
    boolean gzip = encodings.contains("gzip");
    var response =
        Response.ok(file.bytes(gzip))
            .header("Content-Type", file.type())
            .header("Cache-Control", cache)
            .header("Vary", "Accept-Encoding");
    return gzip ? response.header("Content-Encoding", "gzip").build() : response.build();
  }
}
