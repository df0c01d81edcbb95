package dev.tesuri.admin.face;

import io.helidon.webserver.http.ServerRequest;

/// From where a request came, as limits count it. The server notes it in the context of each
/// request, because behind a proxy the other end of the connection tells nothing.
///
/// @param address of the client, or its network
public record CameFrom(String address) {

  /// What was noted, or else the other end of the connection.
  public static String of(ServerRequest request) {
    return request
        .context()
        .get(CameFrom.class)
        .map(CameFrom::address)
        .orElseGet(() -> request.remotePeer().host());
  }
}
