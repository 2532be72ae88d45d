package org.vertice.cli.share;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Fuseki server with a dataset {@code /ds}. */
public record FusekiProcess(PeerProcess process) implements Peer {

  /** Starts a server with these arguments. */
  public static FusekiProcess start(Path folder, String... arguments) throws Exception {
    int port = PeerProcess.freePort();
    List<String> command =
        new ArrayList<>(
            List.of(
                PeerProcess.java(),
                "-jar",
                PeerProcess.jar("jena-fuseki-server.jar"),
                "--ping",
                "--localhost",
                "--port=" + port));
    command.addAll(List.of(arguments));
    return new FusekiProcess(PeerProcess.start(folder, port, "/$/ping", command));
  }

  public String url(String path) {
    return process.url(path);
  }

  @Override
  public String target() {
    return "/ds/data";
  }

  @Override
  public String everything() {
    return "/ds/data";
  }

  @Override
  public String updates() {
    return "/ds/update";
  }

  @Override
  public String queries() {
    return "/ds/sparql";
  }
}
