package org.vertice.web.views.map;

/**
 * A place on earth, WGS84.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
record Position(double latitude, double longitude) {

  /** The direction from the middle of the earth. */
  Vector direction() {
    double north = Math.toRadians(latitude);
    double east = Math.toRadians(longitude);
    return new Vector(
        Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north));
  }

  /** A direction from the middle of the earth; of length 1, unless it is a sum. */
  record Vector(double x, double y, double z) {

    Vector plus(Vector other) {
      return new Vector(x + other.x, y + other.y, z + other.z);
    }

    Vector times(double factor) {
      return new Vector(x * factor, y * factor, z * factor);
    }

    double dot(Vector other) {
      return x * other.x + y * other.y + z * other.z;
    }

    double length() {
      return Math.sqrt(dot(this));
    }

    /** The place to which it points. */
    Position position() {
      return new Position(
          Math.toDegrees(Math.atan2(z, Math.hypot(x, y))), Math.toDegrees(Math.atan2(y, x)));
    }

    /** The angle to another, in radians. */
    double angle(Vector other) {
      return Math.acos(Math.max(-1, Math.min(1, dot(other) / (length() * other.length()))));
    }
  }
}
