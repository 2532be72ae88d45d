package org.vertice.testing;

import org.apache.jena.sys.JenaSystem;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Sets up Jena before any test runs. Its classes need one another while they are loaded: two tests
 * that each touch Jena first, on two threads, would wait for each other for ever.
 */
public final class JenaFirst implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    JenaSystem.init();
  }
}
