namespace Oven.Functional.Application.Caching.Prediction;

/// <summary>
/// Learns which keys an event type needs, as functions of its guild, channel and user, so that all of them are loaded in one batch as soon
/// as the event arrives. Handlers are programs: what they ask for in one MESSAGE_CREATE they ask for in the next, with other ids. A template
/// is used while it is right nine times in ten; it has to prove itself in <see cref="Trial"/> events first. (Nine in ten is far from the
/// border in practice: a handler either needs a key or does not.) A key without an id in it is its own template: a periodic job that reads
/// the same thousand keys has them all in one batch.
/// <para>Bounded: <see cref="MostTypes"/> event types, <see cref="MostTemplates"/> templates in all, the rare ones making room.</para>
/// <para>One caller at a time; a mutable engine without clock, lock or randomness.</para>
/// </summary>
internal sealed class EventTemplates
{
    /// <summary>How many event types are followed.</summary>
    public const int MostTypes = 256;

    /// <summary>How many templates there are at most, over all types.</summary>
    public const int MostTemplates = 8192;

    /// <summary>How many events of a type are watched before a template is used.</summary>
    public const int Trial = 8;

    private const double Confident = 0.9;
    private const int Halving = 1024; // events after which old habits weigh half

    private readonly Dictionary<string, TypeTemplates> _types = [];
    private int _templates;

    /// <summary>The keys the event will ask for.</summary>
    public IReadOnlyList<string> Predict(EventContext context)
    {
        if (!_types.TryGetValue(context.Type, out var type) || type.Events < Trial)
            return [];
        var keys = new List<string>();
        foreach (var (template, asked) in type.Asked)
            if (asked >= Confident * type.Events && context.Fill(template) is { } key)
                keys.Add(key);
        return keys;
    }

    /// <summary>An event has been handled; these are the keys it asked for.</summary>
    public void Learn(EventContext context, IEnumerable<string> keys)
    {
        if (!_types.TryGetValue(context.Type, out var type))
        {
            if (_types.Count == MostTypes)
                Forget(_types.MinBy(static pair => pair.Value.Events).Key);
            _types[context.Type] = type = new();
        }
        var before = type.Asked.Count;
        type.Learn(keys.Select(context.Blank).OfType<string>().Distinct(), MostTemplates - _templates);
        _templates += type.Asked.Count - before;
    }

    /// <summary>What was learned: event type, template, how often it was asked for, in how many events.</summary>
    public IEnumerable<(string Type, string Template, double Asked, double Events)> Describe() =>
        from type in _types
        from template in type.Value.Asked
        select (type.Key, template.Key, template.Value, type.Value.Events);

    /// <summary>Takes over what <see cref="Describe"/> gave in an earlier run.</summary>
    public void Restore(IEnumerable<(string Type, string Template, double Asked, double Events)> saved)
    {
        foreach (var group in saved.GroupBy(static row => row.Type).Take(MostTypes))
        {
            Forget(group.Key);
            var type = new TypeTemplates(group.First().Events, group.Take(MostTemplates - _templates));
            _types[group.Key] = type;
            _templates += type.Asked.Count;
        }
    }

    private void Forget(string name)
    {
        if (_types.Remove(name, out var type))
            _templates -= type.Asked.Count;
    }

    private sealed class TypeTemplates
    {
        public TypeTemplates() => Asked = [];

        public TypeTemplates(double events, IEnumerable<(string Type, string Template, double Asked, double Events)> rows) =>
            (Events, Asked) = (events, rows.ToDictionary(static row => row.Template, static row => row.Asked));

        public double Events { get; private set; }

        public Dictionary<string, double> Asked { get; }

        public void Learn(IEnumerable<string> templates, int room)
        {
            Events++;
            var refused = false;
            foreach (var template in templates)
            {
                if (Asked.TryGetValue(template, out var asked))
                    Asked[template] = asked + 1;
                else if (room-- > 0)
                    Asked[template] = 1;
                else
                    refused = true;
            }
            if (Events >= Halving)
                Fade(static asked => asked / 2);
            else if (refused)
                Fade(static asked => asked - 0.5); // Misra-Gries: who is refused wears the rare ones down
        }

        private void Fade(Func<double, double> fade)
        {
            if (Events >= Halving)
                Events /= 2;
            foreach (var (template, asked) in Asked.ToArray())
            {
                if (fade(asked) < 0.75)
                    Asked.Remove(template);
                else
                    Asked[template] = fade(asked);
            }
        }
    }
}
