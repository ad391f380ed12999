namespace Folkmoot.Platform.Components;

/// <summary>One motif: what is drawn in the middle, on what colours of the day it looks well, and whether it floats on water.</summary>
/// <param name="Drawing">SVG on a sheet of 320 by 180 whose ground is at 154; every colour is a class.</param>
/// <param name="Tints">The colours of sky and land that suit it.</param>
/// <param name="OnWater">True where water takes the place of the ground.</param>
internal sealed record Scene(string Drawing, string[] Tints, bool OnWater = false);
