namespace Folkmoot.Platform.Components;

/// <summary>Moves markers that would cover each other apart, always in the same way.</summary>
internal static class MarkerSpread
{
    private const int Rounds = 60;

    public static (double X, double Y)[] Apart(IReadOnlyList<(double X, double Y)> places, double distance, double width, double height)
    {
        var moved = places.ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            if (!PushOnce(moved, distance))
                break;
            for (var i = 0; i < moved.Length; i++)
                moved[i] = (Math.Clamp(moved[i].X, distance / 2, width - (distance / 2)), Math.Clamp(moved[i].Y, distance / 2, height - (distance / 2)));
        }

        return moved;
    }

    private static bool PushOnce((double X, double Y)[] places, double distance)
    {
        var pushed = false;
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = i + 1; j < places.Length; j++)
            {
                var (dx, dy) = (places[j].X - places[i].X, places[j].Y - places[i].Y);
                var apart = Math.Sqrt((dx * dx) + (dy * dy));
                if (apart >= distance)
                    continue;
                // Two markers on the very same spot have no direction of their own, so their order gives one.
                if (apart < 0.01)
                    (dx, dy, apart) = (Math.Cos(j), Math.Sin(j), 1);
                var push = (distance - apart) / 2 / apart;
                places[i] = (places[i].X - (dx * push), places[i].Y - (dy * push));
                places[j] = (places[j].X + (dx * push), places[j].Y + (dy * push));
                pushed = true;
            }
        }

        return pushed;
    }
}
