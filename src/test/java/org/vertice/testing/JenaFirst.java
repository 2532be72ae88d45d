package org.vertice.testing;

import org.apache.jena.sys.JenaSystem;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Initializes Jena before the first test. Where several threads begin with Jena at once, its
 * classes wait for each other for ever.
 */
public final class JenaFirst implements TestExecutionListener {

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    JenaSystem.init();
  }
}
