using System.Globalization;

namespace MessagingReports.Fuzz;

/// <summary>What the command line asks for.</summary>
internal sealed class FuzzOptions
{
    public const string Usage = """
        MessagingReports.Fuzz [--target NAME|all] [--seconds N | --runs N] [--seed S] [--corpus DIR] [--findings DIR]
        MessagingReports.Fuzz --target NAME --replay FILE

        --target    one of the targets, or all in turns (the default)
        --seconds   in all, shared evenly by the targets; 60 unless --runs is given
        --runs      executions of each target: the same seed then gives the same inputs, as far as threads let it
        --seed      1 unless given
        --corpus    inputs that reached something new are read from and kept in DIR/NAME
        --findings  where inputs that failed are written: artifacts/fuzz-findings unless given
        --replay    runs one input once
        """;

    public string Target { get; private set; } = "all";

    public int Seconds { get; private set; } = 60;

    /// <summary>Executions of each target; null for as many as the time allows.</summary>
    public long? Runs { get; private set; }

    public int Seed { get; private set; } = 1;

    public string? Corpus { get; private set; }

    public string Findings { get; private set; } = Path.Combine("artifacts", "fuzz-findings");

    public string? Replay { get; private set; }

    /// <summary>The options, or null when they are not understood.</summary>
    public static FuzzOptions? Parse(IReadOnlyList<string> args)
    {
        FuzzOptions options = new();
        for (int i = 0; i < args.Count; i += 2)
        {
            if (i + 1 == args.Count || !options.Set(args[i], args[i + 1]))
            {
                return null;
            }
        }

        return options.Replay is not null && options.Target == "all" ? null : options;
    }

    private bool Set(string name, string value)
    {
        bool isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        switch (name)
        {
            case "--target":
                Target = value;
                return true;
            case "--seconds" when isNumber:
                Seconds = number;
                return true;
            case "--runs" when isNumber:
                Runs = number;
                return true;
            case "--seed" when isNumber:
                Seed = number;
                return true;
            case "--corpus":
                Corpus = value;
                return true;
            case "--findings":
                Findings = value;
                return true;
            case "--replay":
                Replay = value;
                return true;
            default:
                return false;
        }
    }
}
