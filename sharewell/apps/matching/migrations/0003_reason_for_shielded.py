"""The reason for having children in who are kept safe is empty where there is none."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("matching", "0002_private_matches")]

    operations = [
        migrations.AlterField("privatematch", "shielded_why", models.BinaryField(default=b"")),
    ]
