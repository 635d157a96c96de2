using Oven.Functional.Application.Caching.Retention;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Caching.Retention;

public sealed class KeySlotsTests
{
    [Property(EndSize = 400)]
    public void Finds_what_a_dictionary_finds(byte[] operations)
    {
        var slots = new KeySlots();
        var model = new Dictionary<ulong, int>();
        foreach (var operation in operations)
        {
            var key = (ulong)(operation % 50) << 40; // differ in high bits only, so that homes collide
            if (model.Remove(key, out var slot))
                slots.Remove(slot);
            else
                model[key] = slots.Add(key);
            Assert.All(model, pair => Assert.Equal(pair.Value, slots.Find(pair.Key)));
            Assert.Equal(model.Count, model.Values.Distinct().Count());
            Assert.Equal(model.ContainsKey(key), slots.Find(key) >= 0);
        }
    }
}
