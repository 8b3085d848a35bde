Console.WriteLine("geotagger");
