package org.vertice.web.pages;

import org.vertice.web.http.PerSnapshot;
import org.vertice.web.http.Snapshot;

/** The terms of whatever is served, read once for each snapshot. */
public final class Ontologies {

  private final PerSnapshot<Vocabulary> vocabularies =
      new PerSnapshot<>(snapshot -> VocabularyReader.read(snapshot.dataset()));

  Vocabulary of(Snapshot snapshot) {
    return vocabularies.of(snapshot);
  }
}
